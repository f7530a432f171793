namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>One unit of the tenant (integrations 0.3); <c>TradeName</c> is what appointments carry.</summary>
internal sealed record Unit(int Id, string TradeName, string City);
