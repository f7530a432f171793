namespace Consultare.Sandbox.Expectations;

/// <summary>Appointments booked in one month.</summary>
/// <param name="Month">Month as <c>yyyy-MM</c>.</param>
/// <param name="Count">Appointments.</param>
/// <param name="NoShows">Those whose patient did not come.</param>
public sealed record MonthCount(string Month, int Count, int NoShows);
