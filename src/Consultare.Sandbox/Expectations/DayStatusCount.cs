namespace Consultare.Sandbox.Expectations;

/// <summary>Appointments of one day of booking and status.</summary>
/// <param name="Day">Day of booking.</param>
/// <param name="StatusId">Status id.</param>
/// <param name="Count">Appointments.</param>
public sealed record DayStatusCount(DateOnly Day, int StatusId, int Count);
