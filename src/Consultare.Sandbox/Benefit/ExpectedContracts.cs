using System.Globalization;

namespace Consultare.Sandbox.Benefit;

/// <summary>What a correct reader's contracts add up to, whatever their date; amounts in centavos.</summary>
/// <param name="Served">Records served, unreadable ones included.</param>
/// <param name="Unreadable">Records with a key and an unreadable amount: a row stored before stays.</param>
/// <param name="Keyless">Records with neither number: skipped.</param>
/// <param name="Total">Registrations stored.</param>
/// <param name="Contracts">Different contracts among them.</param>
/// <param name="RecurrenceCents">Sum of the monthly amounts.</param>
/// <param name="MembershipCents">Sum of the joining fees.</param>
/// <param name="ByStatus">Registrations by status of the contract.</param>
/// <param name="ByFinancial">Registrations by status of the payments.</param>
/// <param name="ByDay">Registrations by day of the contract at the clinic, ISO.</param>
internal sealed record ExpectedContracts(
    int Served,
    int Unreadable,
    int Keyless,
    int Total,
    int Contracts,
    long RecurrenceCents,
    long MembershipCents,
    IReadOnlyDictionary<string, int> ByStatus,
    IReadOnlyDictionary<string, int> ByFinancial,
    IReadOnlyDictionary<string, int> ByDay)
{
    public static ExpectedContracts Of(IReadOnlyList<Contract> all)
    {
        var stored = all.Where(one => one.Key is not null && !one.HasUnreadableAmount).DistinctBy(one => one.Key).ToList();
        return new ExpectedContracts(
            all.Count,
            all.Count(one => one.Key is not null && one.HasUnreadableAmount),
            all.Count(one => one.Key is null),
            stored.Count,
            stored.Select(one => one.ContractId).Distinct().Count(),
            stored.Sum(one => (long)one.RecurrenceCents),
            stored.Sum(one => (long)one.MembershipCents),
            Group(stored, one => one.Status),
            Group(stored, one => one.Financial),
            Group(stored, one => one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static SortedDictionary<string, int> Group(List<Contract> stored, Func<Contract, string> key) =>
        new(stored.CountBy(key).ToDictionary(), StringComparer.Ordinal);
}
