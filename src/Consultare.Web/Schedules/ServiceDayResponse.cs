namespace Consultare.Web.Schedules;

/// <summary>A clinic day of a service: planned and actual fires.</summary>
/// <param name="Date">The day.</param>
/// <param name="Service">Canonical key.</param>
/// <param name="Fires">By due time or start.</param>
/// <param name="Window">The hours of a continuous service; null for a batch service.</param>
public sealed record ServiceDayResponse(
    DateOnly Date, string Service, IReadOnlyList<FireResponse> Fires, DayWindowResponse? Window);
