namespace Consultare.Data.Status;

/// <summary>A row of service_blocks: the credential that a service waits for.</summary>
/// <param name="Service">Canonical service key.</param>
/// <param name="Credential">Key of the credential, such as <c>feegow/web</c>.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record ServiceBlockRow(string Service, string Credential, DateTimeOffset Since);
