namespace Consultare.Integrations.Feegow;

/// <summary>Everything Feegow has between two days.</summary>
/// <param name="Start">First day asked for.</param>
/// <param name="End">Last day asked for, included.</param>
/// <param name="Items">The readable appointments in every status, one per id (the last one received wins).</param>
/// <param name="Rejected">The unreadable records, in the order received.</param>
/// <param name="Read">Records in the answer, repeated ids and unreadable ones included.</param>
/// <param name="NothingFound">
/// True when Feegow answered 409, which means "nothing there" but also "window too long": stored rows of these days
/// must not be removed on the strength of it (hub-integrations 1.5, ambiguity A2).
/// </param>
public sealed record AppointmentSlice(
    DateOnly Start,
    DateOnly End,
    IReadOnlyList<FeegowAppointment> Items,
    IReadOnlyList<RejectedRecord> Rejected,
    int Read,
    bool NothingFound)
{
    /// <summary>Longest distance between the two days of a slice, in days (hub-integrations 1.6).</summary>
    public const int MaxLengthDays = 60;

    /// <summary>The slice of a 409 answer: nothing found, which proves nothing.</summary>
    internal static AppointmentSlice Empty(DateOnly start, DateOnly end) => new(start, end, [], [], 0, NothingFound: true);
}
