using Consultare.Data.Alerts;
using Consultare.Data.Runs;
using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Schedules;
using Consultare.Grains.Services;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Alerts;

/// <summary>Looks at the services once: raises what is new, ends what is over, and queues what is to be told of it.</summary>
internal sealed partial class AlertWatch(
    BuiltServices services,
    RunStore runs,
    AlertStore alerts,
    ServiceBlockStore blocks,
    AlertSettingsReader reader,
    IOptions<WatchOptions> options,
    TimeProvider clock,
    ILogger<AlertWatch> logger)
{
    /// <summary>One look.</summary>
    /// <param name="snapshots">The services that answered; of the others nothing is said.</param>
    /// <param name="watchingSince">Since when somebody watches, UTC.</param>
    /// <param name="cancellationToken">Ends the look between two alerts.</param>
    public async Task CheckAsync(
        IReadOnlyList<ServiceSnapshot> snapshots, DateTimeOffset watchingSince, CancellationToken cancellationToken)
    {
        var settings = await reader.ReadAsync(cancellationToken);
        var sights = new List<ServiceSight>();
        foreach (var snapshot in snapshots)
        {
            sights.Add(await SeeAsync(snapshot, cancellationToken));
        }

        var rules = new AlertRules(settings, options.Value.WarningRuns, watchingSince, clock.GetUtcNow());
        var open = await alerts.ListOpenAsync(cancellationToken);
        await ApplyAsync(rules.Judge(sights), open, sights, settings.Channels, cancellationToken);
    }

    private async Task ApplyAsync(
        IReadOnlyList<Finding> findings, IReadOnlyList<AlertRecord> open, List<ServiceSight> sights,
        IReadOnlyList<string> channels, CancellationToken cancellationToken)
    {
        foreach (var finding in findings.Where(one => one.Verdict == Verdict.On && !open.Any(alert => IsOf(alert, one))))
        {
            var alert = RecordOf(finding);
            if (await alerts.OpenAsync(alert, channels, cancellationToken))
            {
                LogOpened(alert.Cause, alert.Subject);
            }
        }

        var awaited = await ListAwaitedAsync(sights, cancellationToken);
        foreach (var alert in open.Where(alert => IsOver(alert, findings, awaited)))
        {
            if (await alerts.CloseAsync(alert, clock.GetUtcNow(), channels, cancellationToken))
            {
                LogRecovered(alert.Cause, alert.Subject);
            }
        }
    }

    // Credentials that a service waits for which did not answer now: what it said last still counts.
    private async Task<IReadOnlySet<string>> ListAwaitedAsync(List<ServiceSight> sights, CancellationToken cancellationToken)
    {
        var awaited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unseen in services.All.Select(one => one.Info.Key).Except(sights.Select(sight => sight.Key)))
        {
            if (await blocks.FindAsync(unseen, cancellationToken) is { } block)
            {
                awaited.Add(block.Credential);
            }
        }

        return awaited;
    }

    // A credential nobody waits for any more has no finding.
    private static bool IsOver(AlertRecord alert, IReadOnlyList<Finding> findings, IReadOnlySet<string> awaited)
    {
        var finding = findings.FirstOrDefault(one => IsOf(alert, one));
        return finding is null
            ? alert.Cause == AlertWords.Blocked && !awaited.Contains(alert.Subject)
            : finding.Verdict == Verdict.Off;
    }

    private static bool IsOf(AlertRecord alert, Finding finding) =>
        alert.Subject == finding.Subject && alert.Cause == AlertWords.Of(finding.Cause);

    private AlertRecord RecordOf(Finding finding)
    {
        var now = clock.GetUtcNow();
        return new AlertRecord(
            Guid.CreateVersion7(now), AlertWords.Of(finding.Cause), finding.Subject, finding.Title, finding.Message,
            finding.Since, now, ClosedAt: null);
    }

    private async Task<ServiceSight> SeeAsync(ServiceSnapshot snapshot, CancellationToken cancellationToken)
    {
        var definition = services.Get(snapshot.Service);
        return new ServiceSight
        {
            Key = snapshot.Service,
            Name = definition.Info.DisplayName,
            State = snapshot.State,
            Details = snapshot.Details,
            ChangedAt = snapshot.ChangedAt,
            Current = snapshot.Current,
            Expected = snapshot.ExpectedDuration,
            Due = definition.Window is { } window
                ? await QuietSinceAsync(window, snapshot, cancellationToken)
                : await OwedSinceAsync(definition, cancellationToken),
            BadInARow = snapshot.State == ServiceState.Warning ? await BadInARowAsync(snapshot.Service, cancellationToken) : 0,
            IsContinuous = definition.Window is not null,
            IsPaused = snapshot.Pause is not null,
            BlockedBy = snapshot.BlockedBy,
        };
    }

    private async Task<DateTimeOffset?> OwedSinceAsync(ServiceDefinition definition, CancellationToken cancellationToken)
    {
        var started = await runs.FindLastStartedAsync(definition.Info.Key, cancellationToken);
        var now = clock.GetUtcNow();
        return definition.Schedule.Owes(now, started) ? definition.Schedule.LastDue(now) : null;
    }

    // A continuous service is due every few seconds: what counts is how long it has given no sign of life.
    private async Task<DateTimeOffset?> QuietSinceAsync(
        DailyWindow window, ServiceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!window.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var started = await runs.FindLastStartedAsync(snapshot.Service, cancellationToken);
        DateTimeOffset?[] signs = [window.OpeningOf(clock.GetUtcNow()), snapshot.Window?.LastCycleAt, started];
        return signs.Max();
    }

    private async Task<int> BadInARowAsync(string service, CancellationToken cancellationToken)
    {
        var latest = await runs.ListAsync(service, before: null, limit: 50, cancellationToken);
        return latest
            .Where(run => run.EndedAt is not null && run.Kind is RunKind.Refresh or RunKind.Schedule)
            .TakeWhile(run => run.Outcome is RunOutcome.Warning or RunOutcome.Error or RunOutcome.Interrupted)
            .Count();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alert raised: {Cause} of {Subject}")]
    private partial void LogOpened(string cause, string subject);

    [LoggerMessage(Level = LogLevel.Information, Message = "Alert over: {Cause} of {Subject}")]
    private partial void LogRecovered(string cause, string subject);
}
