namespace Consultare.Integrations.Sheets;

/// <summary>Counts of the reception's sheet; zeros that are not OK are no counts.</summary>
/// <param name="Resolve">Resolve answers of the day and unit.</param>
/// <param name="Checkup">Check-up answers of the day and unit.</param>
/// <param name="IsOk">Whether the sheet was read, by whichever way.</param>
/// <param name="Errors">What each way said when none worked, pt-BR; empty when it was read.</param>
public sealed record ReceptionSheetCount(int Resolve, int Checkup, bool IsOk, IReadOnlyList<string> Errors);
