namespace Consultare.Integrations.Feegow.Billing;

/// <summary>The rows of the chosen table, read one by one, and what its footer says about them.</summary>
internal sealed class ReportBody
{
    private const decimal Outlier = 1_000_000m;

    private readonly List<RevenueLine> _lines = [];
    private readonly List<RejectedLine> _rejected = [];
    private readonly ReportFooter? _footer;
    private readonly bool _knowsAccountUser;

    public ReportBody(ReportTable table, RevenueColumns columns)
    {
        var rows = table.Rows;
        var last = rows.Count > 0 ? rows[^1] : null;
        var isFooterInBody = table.Footer is null && last is not null && ReportFooter.IsIn(last, columns);
        var footer = isFooterInBody ? last : table.Footer;
        _footer = footer is null ? null : ReportFooter.Of(footer, columns);
        _knowsAccountUser = columns.Has(RevenueColumns.AccountUser);
        var reader = new RevenueLineReader(columns);
        for (var at = 0; at < rows.Count - (isFooterInBody ? 1 : 0); at++)
        {
            Add(reader, rows[at], at + 1);
        }
    }

    /// <summary>Count and sum over everything shown, sentinels included; the sum only where every amount was read.</summary>
    public bool AgreesWithFooter =>
        (_footer?.Count is not { } count || count == _lines.Count + _rejected.Count)
        && (_footer?.Sum is not { } sum || _rejected.Count > 0 || sum == _lines.Sum(line => line.Paid));

    /// <summary>Payments came, and none of them lies in the window: the dates were ignored (S39).</summary>
    public bool IsOfAnotherPeriod(RevenueWindow window)
    {
        var payments = _lines.Where(line => line.Paid > 0).ToList();
        return payments.Count > 0 && !payments.Exists(line => window.Contains(line.OriginalPaidOn));
    }

    /// <summary>Accounting days, sentinels and strays, after hub-integrations 7.4.</summary>
    public RevenuePage PageOf(RevenueWindow window)
    {
        var plausible = _lines.Where(line => Math.Abs(line.Paid) < Outlier).ToList();
        var kept = plausible.Select(line => Account(line, window)).Where(line => window.Contains(line.PaidOn)).ToList();
        return new RevenuePage
        {
            Lines = kept,
            Rejected = _rejected,
            Outliers = _lines.Count - plausible.Count,
            Outside = plausible.Count - kept.Count,
            Promised = _footer?.Count,
            KnowsAccountUser = _knowsAccountUser,
        };
    }

    // A late refund counts on the window's first day.
    private static RevenueLine Account(RevenueLine line, RevenueWindow window) =>
        line.Paid < 0 && line.OriginalPaidOn < window.Start ? line with { PaidOn = window.Start } : line;

    private void Add(RevenueLineReader reader, string[] row, int number)
    {
        if (reader.TryRead(row, out var line, out var field))
        {
            _lines.Add(line);
        }
        else
        {
            _rejected.Add(new RejectedLine(number, field, "Valor ilegível."));
        }
    }
}
