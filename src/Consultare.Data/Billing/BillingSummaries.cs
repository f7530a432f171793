using Consultare.Data.Dialects;

namespace Consultare.Data.Billing;

/// <summary>Rebuilds the summaries inside the transaction that changed the lines; an error there undoes everything.</summary>
internal static class BillingSummaries
{
    /// <summary>
    /// Whole days of the window and of every moved line, then their whole months (F8). Nothing is written when no line
    /// changed and the three tables agree already.
    /// </summary>
    public static async Task RebuildAsync(
        IWriteSession session,
        DateOnly from,
        DateOnly to,
        WindowChange change,
        string updatedAt,
        CancellationToken cancellationToken)
    {
        var months = BillingMonth.Touched(from, to, change.Days).ToList();
        if (change.IsNothing && await AgreeAsync(session, months, cancellationToken))
        {
            return;
        }

        // Months that no daily row has covered yet are filled from their first day: the analytic table is the truth.
        foreach (var month in months)
        {
            await RebuildAsync(session, month, updatedAt, cancellationToken);
        }
    }

    public static (int Table, BillingTotals Totals) ReadTotals(ColumnReader row, ISqlDialect dialect) =>
        (row.Int(0), new BillingTotals(
            row.Long(1), dialect.Provider == DatabaseProvider.MySql ? row.Decimal(2) : Money.FromCents(row.Long(2))));

    public static BillingComparison Comparison(IReadOnlyList<(int Table, BillingTotals Totals)> rows)
    {
        BillingTotals Of(int table) => rows.First(row => row.Table == table).Totals;
        return new BillingComparison(Of(0), Of(1), Of(2));
    }

    private static async Task<bool> AgreeAsync(
        IWriteSession session, IEnumerable<BillingMonth> months, CancellationToken cancellationToken)
    {
        foreach (var month in months)
        {
            var rows = await session.QueryAsync(
                BillingSummaryStatements.Totals,
                new { from = month.First, to = month.Last, firstMonth = month.Ref, lastMonth = month.Ref },
                row => ReadTotals(row, session.Dialect),
                cancellationToken);
            if (!Comparison(rows).Agrees)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task RebuildAsync(
        IWriteSession session, BillingMonth month, string updatedAt, CancellationToken cancellationToken)
    {
        var arguments = new { month = month.Ref, from = month.First, to = month.Last, updatedAt };
        await session.ExecuteAsync(BillingSummaryStatements.ClearDays, arguments, cancellationToken);
        await session.ExecuteAsync(BillingSummaryStatements.FillDays, arguments, cancellationToken);
        await session.ExecuteAsync(BillingSummaryStatements.ClearMonth, arguments, cancellationToken);
        await session.ExecuteAsync(BillingSummaryStatements.FillMonth, arguments, cancellationToken);
    }
}
