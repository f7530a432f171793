using Consultare.Data.Dialects;

namespace Consultare.Data.SelfChecks;

/// <summary>Two sums that must agree, and how to find where they do not.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Label">What is compared, pt-BR.</param>
/// <param name="Tables">Tables it reads; a hub that lacks one skips it.</param>
/// <param name="HasMoney">Whether amounts are compared beside counts.</param>
/// <param name="Totals">One row: expected count, expected amount, found count, found amount; no row skips it.</param>
/// <param name="Differences">The first places that differ, one text a row; null when there are no places to name.</param>
internal sealed record Comparison(
    string Key,
    string Label,
    IReadOnlyList<string> Tables,
    bool HasMoney,
    SqlStatement Totals,
    SqlStatement? Differences);
