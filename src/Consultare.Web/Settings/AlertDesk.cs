using Consultare.Data.Alerts;
using Consultare.Data.Settings;
using Consultare.Grains.Abstractions.Alerts;
using Consultare.Grains.Alerts;

namespace Consultare.Web.Settings;

/// <summary>Shows and changes how alerts are told.</summary>
internal sealed partial class AlertDesk(
    AlertSettingsReader reader, AlertSettingsStore store, IGrainFactory grains, TimeProvider clock, ILogger<AlertDesk> logger)
{
    /// <summary>The settings in force, without their secrets.</summary>
    public async Task<AlertSettingsResponse> ReadAsync(CancellationToken cancellationToken)
    {
        var settings = await reader.ReadAsync(cancellationToken);
        return new AlertSettingsResponse
        {
            WebhookUrl = settings[AlertSettingNames.WebhookUrl],
            HasWebhookSecret = settings[AlertSettingNames.WebhookSecret].Length > 0,
            SmtpHost = settings[AlertSettingNames.SmtpHost],
            SmtpPort = settings.Number(AlertSettingNames.SmtpPort),
            SmtpUser = settings[AlertSettingNames.SmtpUser],
            HasSmtpPassword = settings[AlertSettingNames.SmtpPassword].Length > 0,
            SmtpFrom = settings[AlertSettingNames.SmtpFrom],
            SmtpTo = settings.Recipients,
            SmtpTls = settings[AlertSettingNames.SmtpTls] != "false",
            GraceLateMinutes = settings.Number(AlertSettingNames.GraceLateMinutes),
            GraceLongMinutes = settings.Number(AlertSettingNames.GraceLongMinutes),
            Channels = await ListChannelsAsync(),
        };
    }

    /// <summary>Writes a change with its audit row; answers what is wrong with it, if anything is.</summary>
    public async Task<FormFault?> SaveAsync(AlertSettingsRequest request, string by, CancellationToken cancellationToken)
    {
        var (changes, fault) = AlertForm.Read(request, await reader.ReadAsync(cancellationToken));
        if (fault is null && changes.Count > 0)
        {
            var fields = changes.Keys.Order(StringComparer.Ordinal).ToList();
            var entry = new AuditEntry(clock.GetUtcNow(), by, "alerts.save", "alerts", fields);
            await store.SaveAsync(changes, entry, cancellationToken);
        }

        return fault;
    }

    /// <summary>Sends a test message through every channel.</summary>
    public Task<AlertTrial> TestAsync() => grains.GetGrain<IAlertGrain>(IAlertGrain.TheKey).TestAsync();

    private async Task<IReadOnlyList<AlertChannelResponse>> ListChannelsAsync()
    {
        try
        {
            var channels = await grains.GetGrain<IAlertGrain>(IAlertGrain.TheKey).GetChannelsAsync();
            return
            [
                .. channels.Select(one => new AlertChannelResponse(
                    one.Channel, one.IsConfigured, one.Waiting, one.Problem.Length == 0 ? null : one.Problem)),
            ];
        }
#pragma warning disable CA1031 // Whatever keeps the grain from answering, the settings are still true.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNoAnswer(exception);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alerts: their grain did not answer")]
    private partial void LogNoAnswer(Exception exception);
}
