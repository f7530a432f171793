namespace Consultare.Integrations.Feegow.Billing;

/// <summary>A period of the revenue report, in clinic days.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, not before <paramref name="Start"/>.</param>
public sealed record RevenueWindow(DateOnly Start, DateOnly End)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;
}
