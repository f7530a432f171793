namespace Consultare.Sandbox.Proposals;

/// <summary>The proposals dated in one window, both ends included; amounts in centavos.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Total">Proposals.</param>
/// <param name="TotalCents">What they come to after discounts.</param>
/// <param name="ByStatus">By status.</param>
/// <param name="ByUnit">By unit as the hub stores it.</param>
/// <param name="ByDay">By day, ISO.</param>
internal sealed record ExpectedProposals(
    DateOnly Start,
    DateOnly End,
    int Total,
    long TotalCents,
    IReadOnlyDictionary<string, ExpectedSum> ByStatus,
    IReadOnlyDictionary<string, ExpectedSum> ByUnit,
    IReadOnlyDictionary<string, ExpectedSum> ByDay)
{
    private const string DefaultUnit = "Matriz";

    public static ExpectedProposals Of(DateOnly start, DateOnly end, IReadOnlyList<Proposal> proposals) => new(
        start,
        end,
        proposals.Count,
        proposals.Sum(one => (long)one.TotalCents),
        Group(proposals, one => one.Status),
        Group(proposals, one => one.UnitName ?? DefaultUnit),
        Group(proposals, one => one.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    private static SortedDictionary<string, ExpectedSum> Group(
        IReadOnlyList<Proposal> proposals, Func<Proposal, string> key) => new(
        proposals.GroupBy(key).ToDictionary(
            group => group.Key, group => new ExpectedSum(group.Count(), group.Sum(one => (long)one.TotalCents))),
        StringComparer.Ordinal);
}
