using System.Collections.Concurrent;
using Consultare.Data.Alerts;
using Consultare.Grains.Abstractions.Alerts;
using Consultare.Integrations.Alerts;
using Consultare.Integrations.Answers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Alerts;

/// <summary>
/// Tells what is queued: each channel in its own order and at its own pace, so that a broken one holds up nobody. What
/// cannot be told is tried again with growing waits, and given up in the end.
/// </summary>
internal sealed partial class AlertDelivery(
    AlertStore alerts,
    AlertSettingsReader reader,
    AlertSender sender,
    IOptions<WatchOptions> options,
    TimeProvider clock,
    ILogger<AlertDelivery> logger)
{
    private const int MostInOneGo = 20;
    private readonly ConcurrentDictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>Tells what is due, through every channel side by side.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var settings = await reader.ReadAsync(cancellationToken);
        await Task.WhenAll(AlertChannels.All.Select(channel => DeliverAsync(channel, settings, cancellationToken)));
    }

    /// <summary>How the channels are doing.</summary>
    public async Task<IReadOnlyList<AlertChannelState>> ListChannelsAsync(CancellationToken cancellationToken)
    {
        var configured = (await reader.ReadAsync(cancellationToken)).Channels;
        var states = new List<AlertChannelState>();
        foreach (var channel in AlertChannels.All)
        {
            var waiting = await alerts.CountWaitingAsync(channel, cancellationToken);
            states.Add(new AlertChannelState(
                channel, configured.Contains(channel), waiting, _problems.GetValueOrDefault(channel, "")));
        }

        return states;
    }

    /// <summary>Sends a test message through every channel that is set up, once.</summary>
    public async Task<AlertTrial> TryAsync(CancellationToken cancellationToken)
    {
        var settings = await reader.ReadAsync(cancellationToken);
        if (settings.Channels.Count == 0)
        {
            return new AlertTrial(false, "Nenhum canal está configurado: informe o webhook ou o servidor de e-mail.");
        }

        var message = AlertText.Trial(clock.GetUtcNow());
        var said = await Task.WhenAll(settings.Channels.Select(async channel =>
            await sender.SendAsync(channel, settings, message, cancellationToken)));
        var problems = said.OfType<Failed<AlertReceipt>>().Select(failed => failed.Failure.Message).ToList();
        return problems.Count == 0
            ? new AlertTrial(true, $"Mensagem de teste entregue por {string.Join(" e ", settings.Channels.Select(Label))}.")
            : new AlertTrial(false, string.Join(" ", problems));
    }

    private async Task DeliverAsync(string channel, AlertSettings settings, CancellationToken cancellationToken)
    {
        for (var told = 0; told < MostInOneGo; told++)
        {
            var notice = await alerts.FirstWaitingAsync(channel, cancellationToken);
            if (notice is null || notice.NextTryAt > clock.GetUtcNow() || !await TellAsync(notice, settings, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> TellAsync(AlertNotice notice, AlertSettings settings, CancellationToken cancellationToken)
    {
        var answer = await sender.SendAsync(notice.Channel, settings, AlertText.Of(notice), cancellationToken);
        switch (answer)
        {
            case null:
                await alerts.SettleAsync(notice, isTold: false, "O canal foi desligado.", clock.GetUtcNow(), cancellationToken);
                return true;
            case Failed<AlertReceipt> { Failure: var failure }:
                _problems[notice.Channel] = failure.Message;
                LogFailed(notice.Channel, failure.Kind, failure.StatusCode, notice.Attempts + 1);
                await TryLaterAsync(notice, failure.Message, cancellationToken);
                return false;
            default:
                _problems.TryRemove(notice.Channel, out _);
                await alerts.SettleAsync(notice, isTold: true, "", clock.GetUtcNow(), cancellationToken);
                return true;
        }
    }

    private Task TryLaterAsync(AlertNotice notice, string problem, CancellationToken cancellationToken)
    {
        if (notice.Attempts + 1 < options.Value.Attempts)
        {
            return alerts.PostponeAsync(notice, problem, clock.GetUtcNow() + WaitAfter(notice.Attempts), cancellationToken);
        }

        LogGivenUp(notice.Channel, notice.Event, notice.Alert.Subject);
        return alerts.SettleAsync(notice, isTold: false, problem, clock.GetUtcNow(), cancellationToken);
    }

    // Half of the wait is fixed and half is drawn, so that two hubs do not knock in step.
    private TimeSpan WaitAfter(int attempts)
    {
        var wait = options.Value.FirstRetry * Math.Pow(2, Math.Min(attempts, 20));
        var bounded = wait < options.Value.LongestRetry ? wait : options.Value.LongestRetry;
        return bounded * (0.5 + (options.Value.Jitter() / 2));
    }

    private static string Label(string channel) => channel == AlertChannels.Mail ? "e-mail" : channel;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alerts: {Channel} failed: {Kind}, status {Status}, attempt {Attempt}")]
    private partial void LogFailed(string channel, FailureKind kind, int? status, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Alerts: {Channel} never told that {Subject} {Event}; given up")]
    private partial void LogGivenUp(string channel, string @event, string subject);
}
