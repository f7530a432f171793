using System.Globalization;
using System.Text;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Revenue;

/// <summary>The table as a visitor gets it: headings, cells and the footer, in the order and style of the switches.</summary>
internal sealed class RevenueTable(SwitchBoard switches, bool withAccountUser)
{
    private readonly string _money = switches.Text(RevenueSwitches.Money);
    private readonly string _headings = switches.Text(RevenueSwitches.Headings);
    private readonly IReadOnlyList<RevenueColumn> _columns = ColumnsOf(switches, withAccountUser);

    public IReadOnlyList<string> Headings => [.. _columns.Select(one => Heading(one.Caption))];

    public string[] Cells(RevenueLine line) => [.. _columns.Select(column => column.Cell(line, _money))];

    /// <summary>Row count in the first cell, the sum under Total Pago, no date in the date columns.</summary>
    public string[] Footer(IReadOnlyList<RevenueLine> lines) =>
    [
        .. _columns.Select((column, at) => at == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{lines.Count} registros")
            : column.Caption == RevenueColumn.TotalPaid ? RevenueMoney.Text(lines.Sum(line => line.PaidCents), _money)
            : column.Caption.StartsWith("Data", StringComparison.Ordinal) ? "Total" : ""),
    ];

    private static IReadOnlyList<RevenueColumn> ColumnsOf(SwitchBoard switches, bool withAccountUser)
    {
        IEnumerable<RevenueColumn> columns = RevenueColumn.Usual;
        columns = switches.IsOn(RevenueSwitches.ExtraColumns) ? columns.Concat(RevenueColumn.Extra) : columns;
        columns = withAccountUser ? columns.Append(RevenueColumn.Picked) : columns;
        return switches.Text(RevenueSwitches.Headings) == "reordered" ? [.. columns.Reverse()] : [.. columns];
    }

    private string Heading(string caption) => _headings switch
    {
        "renamed" when caption == RevenueColumn.TotalPaid => "Quantia Recebida",
        "unaccented" => Unaccented(caption),
        _ => caption,
    };

    private static string Unaccented(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
