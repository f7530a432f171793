namespace Consultare.Sandbox.Google;

/// <summary>A tab of a spreadsheet: its title and its rows, the heading first.</summary>
internal sealed record SheetTab(string Title, IReadOnlyList<IReadOnlyList<string>> Rows);
