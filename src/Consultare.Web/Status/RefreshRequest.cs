namespace Consultare.Web.Status;

/// <summary>Asks for a run of a service.</summary>
/// <param name="Service">Canonical key or alias.</param>
public sealed record RefreshRequest(string? Service);
