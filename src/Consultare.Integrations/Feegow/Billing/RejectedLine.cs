namespace Consultare.Integrations.Feegow.Billing;

/// <summary>A line that could not be read; holds nothing of it.</summary>
/// <param name="RowNumber">Its place in the table, from 1.</param>
/// <param name="Field">The column that could not be read.</param>
/// <param name="Reason">Why, in plain Portuguese.</param>
public sealed record RejectedLine(int RowNumber, string Field, string Reason);
