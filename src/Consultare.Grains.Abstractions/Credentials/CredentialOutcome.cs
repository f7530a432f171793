namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>How an attempt to make a credential ended; the secret is stored already.</summary>
/// <param name="IsRenewed">Whether a new one is stored.</param>
/// <param name="IsVerified">Whether its proof told whose it is.</param>
/// <param name="ExpiresAt">When it is expected to end, UTC; null when unknown.</param>
/// <param name="Kind">Kind of the failure; empty when renewed.</param>
/// <param name="Message">Why it failed, pt-BR; empty when renewed.</param>
[GenerateSerializer, Immutable, Alias("credential.outcome")]
public sealed record CredentialOutcome(
    [property: Id(0)] bool IsRenewed,
    [property: Id(1)] bool IsVerified,
    [property: Id(2)] DateTimeOffset? ExpiresAt,
    [property: Id(3)] string Kind,
    [property: Id(4)] string Message);
