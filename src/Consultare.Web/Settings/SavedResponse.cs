namespace Consultare.Web.Settings;

/// <summary>A change that was taken.</summary>
/// <param name="Success">Always true: a refusal is a problem.</param>
public sealed record SavedResponse(bool Success);
