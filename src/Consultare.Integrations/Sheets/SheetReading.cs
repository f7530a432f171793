namespace Consultare.Integrations.Sheets;

/// <summary>What came of reading a sheet by every way that is allowed.</summary>
/// <param name="Table">The rows; null when no way had them.</param>
/// <param name="Errors">What each way said, when none had them; pt-BR.</param>
internal sealed record SheetReading(SheetTable? Table, IReadOnlyList<string> Errors);
