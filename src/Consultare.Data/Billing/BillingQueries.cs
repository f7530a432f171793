using Consultare.Data.Dialects;

namespace Consultare.Data.Billing;

/// <summary>Reads the billing tables.</summary>
public sealed class BillingQueries(HubDatabase database)
{
    /// <summary>Count and sum of whole calendar months in the three tables, from the month of one day to that of another.</summary>
    public async Task<BillingComparison> CompareAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var first = BillingMonth.Of(from);
        var last = BillingMonth.Of(to);
        var rows = await database.QueryAsync(
            BillingSummaryStatements.Totals,
            new { from = first.First, to = last.Last, firstMonth = first.Ref, lastMonth = last.Ref },
            row => BillingSummaries.ReadTotals(row, database.Dialect),
            cancellationToken);
        return BillingSummaries.Comparison(rows);
    }
}
