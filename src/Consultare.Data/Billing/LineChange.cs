namespace Consultare.Data.Billing;

/// <summary>A line that is stored otherwise than it was read: its account user, or the day a refund counts on.</summary>
/// <param name="Before">As stored.</param>
/// <param name="After">As read.</param>
public sealed record LineChange(BilledLine Before, BilledLine After);
