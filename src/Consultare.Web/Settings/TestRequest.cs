namespace Consultare.Web.Settings;

/// <summary>Names the credential to test.</summary>
/// <param name="Service">feegow, clinia or google.</param>
/// <param name="UnitId">Empty, or the unit.</param>
public sealed record TestRequest(string? Service, string? UnitId);
