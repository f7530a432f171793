namespace Consultare.Sandbox.Expectations;

/// <summary>What a correct reader of the sandbox has in its tables, counted from the structured records.</summary>
/// <param name="Seed">The seed number.</param>
/// <param name="Today">The clinic's present day.</param>
/// <param name="Appointments">The appointments of the run's window.</param>
/// <param name="AllAppointments">Every kept appointment, whatever its date.</param>
/// <param name="NextDay">What the coming night will do to its special cases; null when nothing is planned.</param>
/// <param name="LivedDays">What the nights since the seed did, oldest first.</param>
public sealed record ExpectedAggregates(
    int Seed,
    DateOnly Today,
    ExpectedAppointments Appointments,
    ExpectedBookings AllAppointments,
    ExpectedDay? NextDay,
    IReadOnlyList<ExpectedDay> LivedDays);
