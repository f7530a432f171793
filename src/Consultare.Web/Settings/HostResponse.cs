namespace Consultare.Web.Settings;

/// <summary>Where the hub finds an outside system.</summary>
/// <param name="Key">Name of the setting.</param>
/// <param name="Value">The address in force.</param>
/// <param name="Source"><c>ambiente</c> when the environment sets it, else <c>padrão</c>.</param>
public sealed record HostResponse(string Key, string Value, string Source);
