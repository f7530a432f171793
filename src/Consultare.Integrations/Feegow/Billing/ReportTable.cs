namespace Consultare.Integrations.Feegow.Billing;

/// <summary>A table of the page as texts.</summary>
/// <param name="Headings">Captions, in order.</param>
/// <param name="Rows">Cells of the body, each row as long as it came.</param>
/// <param name="Footer">Cells of the footer; null without one.</param>
/// <param name="SaysEmpty">The body is one row that spans the table and says that there is nothing (S35 b).</param>
internal sealed record ReportTable(
    IReadOnlyList<string> Headings, IReadOnlyList<string[]> Rows, string[]? Footer, bool SaysEmpty);
