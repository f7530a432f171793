namespace Consultare.Sandbox.Revenue;

/// <summary>Lines and their sum, for a day or a month of the hub's tables.</summary>
/// <param name="Period"><c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</param>
/// <param name="Count">Lines kept.</param>
/// <param name="Cents">Their paid total.</param>
public sealed record RevenueCount(string Period, int Count, long Cents);
