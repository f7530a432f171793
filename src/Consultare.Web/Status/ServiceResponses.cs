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
        RefreshPages = [.. info.RefreshPages],
        Pages = info.Pages,
        Current = snapshot.Current is { } current ? RunResponses.Of(current) : null,
        Queued = snapshot.Queued is { } queued ? RunResponses.Of(queued) : null,
        Backfill = snapshot.Backfill is { } backfill ? RunResponses.Of(backfill) : null,
        Last = snapshot.Last is { } last ? RunResponses.Of(last) : null,
        Revision = snapshot.Revision,
    };

    /// <summary>The state word of the wire.</summary>
    public static string Word(ServiceState state) => state.ToString().ToUpperInvariant();
}
