using Consultare.Grains.Days;
using Consultare.Web.Status;

namespace Consultare.Web.Schedules;

/// <summary>Writes a day as the API shows it.</summary>
internal static class DayResponses
{
    /// <summary>The answer of a day.</summary>
    public static ServiceDayResponse Of(ServiceDay day) => new(
        day.Date,
        day.Service,
        [.. day.Fires.Select(Of)],
        day.Window is { } window ? new DayWindowResponse(ServiceResponses.Time(window.From), ServiceResponses.Time(window.Until)) : null);

    private static FireResponse Of(Fire fire) => new()
    {
        DueAt = fire.DueAt,
        State = fire.State.ToString().ToLowerInvariant(),
        Reason = fire.Reason,
        RunId = fire.Run?.RunId,
        Kind = fire.Run?.Kind.ToString().ToLowerInvariant() ?? (fire.Cycle is null ? null : "schedule"),
        StartedAt = fire.Run?.StartedAt ?? fire.Cycle?.StartedAt,
        EndedAt = fire.Run?.EndedAt ?? fire.Cycle?.EndedAt,
        Outcome = fire.Run?.Outcome?.ToString().ToUpperInvariant() ?? (fire.Cycle is null ? null : "ERROR"),
        RowsRead = fire.Run?.Rows.Read ?? 0,
        RowsWritten = fire.Run?.Rows.Written ?? 0,
    };
}
