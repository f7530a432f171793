namespace Consultare.Web.Status;

/// <summary>A broken credential that a service waits for.</summary>
/// <param name="Key">The credential: <c>feegow/web</c>, <c>feegow/2</c>, <c>clinia</c>, …</param>
/// <param name="Label">Name shown to staff.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record BlockResponse(string Key, string Label, DateTimeOffset Since);
