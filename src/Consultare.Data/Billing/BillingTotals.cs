namespace Consultare.Data.Billing;

/// <summary>Lines and their sum in one of the billing tables.</summary>
/// <param name="Count">Lines, or the sum of the summary's line counts.</param>
/// <param name="Sum">Paid total in reais.</param>
public readonly record struct BillingTotals(long Count, decimal Sum);
