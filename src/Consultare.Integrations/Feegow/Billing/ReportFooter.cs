using System.Globalization;
using System.Text.RegularExpressions;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>What the footer announces of the whole result; each part is null where it cannot be read.</summary>
/// <param name="Count">Lines.</param>
/// <param name="Sum">Their paid total in reais.</param>
internal sealed partial record ReportFooter(int? Count, decimal? Sum)
{
    public static ReportFooter Of(string[] cells, RevenueColumns columns)
    {
        var text = columns.Text(cells, RevenueColumns.Paid);
        decimal? sum = text.Length > 0 && BrazilianMoney.TryParse(text, out var amount) ? amount : null;
        return new ReportFooter(cells.Length > 0 ? CountIn(cells[0]) : null, sum);
    }

    /// <summary>The last row of the body is a footer when it carries a count first and no payment day.</summary>
    public static bool IsIn(string[] cells, RevenueColumns columns) =>
        cells.Length > 0
        && CountIn(cells[0]) is not null
        && !ClinicDates.TryParse(columns.Text(cells, RevenueColumns.PaidOn), out _)
        && !ClinicDates.TryParse(cells[0], out _);

    private static int? CountIn(string text) =>
        Whole().Match(text) is { Success: true } match
        && int.TryParse(match.Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    [GeneratedRegex(@"\d{1,3}(\.\d{3})+|\d{1,9}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Whole();
}
