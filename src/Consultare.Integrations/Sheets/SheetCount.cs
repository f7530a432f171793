namespace Consultare.Integrations.Sheets;

/// <summary>A count of a sheet; a 0 that is not OK is no count.</summary>
/// <param name="Count">Rows that count; 0 when the sheet could not be read.</param>
/// <param name="IsOk">Whether it was read, by whichever way.</param>
/// <param name="Errors">What each way said when none worked, pt-BR; empty when it was read.</param>
public sealed record SheetCount(int Count, bool IsOk, IReadOnlyList<string> Errors);
