namespace Consultare.Grains.Days;

/// <summary>A clinic day of a service: what was planned and what ran.</summary>
/// <param name="Service">Canonical service key.</param>
/// <param name="Date">The clinic day.</param>
/// <param name="Fires">Its fires, by due time or start.</param>
/// <param name="Window">Opening and closing of a continuous service, clinic time; null for a batch service.</param>
public sealed record ServiceDay(
    string Service, DateOnly Date, IReadOnlyList<Fire> Fires, (TimeOnly From, TimeOnly Until)? Window);
