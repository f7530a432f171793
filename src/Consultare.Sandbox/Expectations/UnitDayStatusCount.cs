namespace Consultare.Sandbox.Expectations;

/// <summary>Appointments of one unit, day and status.</summary>
/// <param name="Unit">Unit as the hub stores it.</param>
/// <param name="Day">Day of the appointment.</param>
/// <param name="StatusId">Status id.</param>
/// <param name="Count">Appointments.</param>
public sealed record UnitDayStatusCount(string Unit, DateOnly Day, int StatusId, int Count);
