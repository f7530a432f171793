using System.Globalization;
using System.Text.Json;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.Runs;

namespace Consultare.Web.Status;

/// <summary>Draws what the board shows from what the status grain says.</summary>
internal static class ServiceResponses
{
    /// <summary>The board's view of a snapshot.</summary>
    public static ServiceResponse Of(ServiceInfo info, ServiceSnapshot snapshot) => new()
    {
        Service = info.Key,
        Name = info.DisplayName,
        State = Word(snapshot.State),
        Details = snapshot.Details,
        ChangedAt = snapshot.ChangedAt,
        DataAt = snapshot.DataAt,
        NextRunAt = snapshot.NextRunAt,
        ExpectedSeconds = snapshot.ExpectedDuration?.TotalSeconds,
        FreshForSeconds = info.FreshFor.TotalSeconds,
        CanBackfill = info.CanBackfill,
        SkipsDoneMonths = info.SkipsDoneMonths,
        Preview = info.Preview.ToString().ToLowerInvariant(),
        BackfillPauseSeconds = (int)info.BackfillPause.TotalSeconds,
        RefreshPages = [.. info.RefreshPages],
        Pages = info.Pages,
        Current = snapshot.Current is { } current ? RunResponses.Of(current) : null,
        Queued = snapshot.Queued is { } queued ? RunResponses.Of(queued) : null,
        Backfill = snapshot.Backfill is { } backfill ? RunResponses.Of(backfill) : null,
        Last = snapshot.Last is { } last ? RunResponses.Of(last) : null,
        IsContinuous = snapshot.IsContinuous,
        Window = snapshot.Window is { } window ? Of(window) : null,
        Pause = snapshot.Pause is { } pause ? new PauseResponse(pause.Until, pause.Note, pause.By, pause.Since) : null,
        BlockedBy = snapshot.BlockedBy is { } block ? new BlockResponse(block.Key, block.Label, block.Since) : null,
        Alert = snapshot.Alert is { } alert ? new AlertResponse(Word(alert.Cause), alert.Since) : null,
        Revision = snapshot.Revision,
    };

    /// <summary>A time of day on the clinic's clock: <c>06:30</c>.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static WindowResponse Of(ServiceWindow window) =>
        new(window.IsOpen, Time(window.From), Time(window.Until), window.OpensAt);

    private static string Word(AlertCause cause) => JsonNamingPolicy.CamelCase.ConvertName(cause.ToString());

    /// <summary>The state word of the wire.</summary>
    public static string Word(ServiceState state) => state.ToString().ToUpperInvariant();
}
