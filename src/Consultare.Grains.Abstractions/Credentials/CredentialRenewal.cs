namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>What came of asking for a fresh credential; the secret itself is read from where it is stored.</summary>
/// <param name="IsFresh">Whether one newer than the stale version is there.</param>
/// <param name="Version">The present version.</param>
/// <param name="Kind">Kind of the failure, as the integrations name it; empty when fresh.</param>
/// <param name="Message">Why not, one sentence in pt-BR; empty when fresh.</param>
[GenerateSerializer, Immutable, Alias("credential.renewal")]
public sealed record CredentialRenewal(
    [property: Id(0)] bool IsFresh,
    [property: Id(1)] long Version,
    [property: Id(2)] string Kind,
    [property: Id(3)] string Message);
