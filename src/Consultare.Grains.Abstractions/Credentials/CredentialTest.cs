namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>What "test connection" found.</summary>
/// <param name="Ok">Whether the credential works.</param>
/// <param name="Message">One sentence in pt-BR, without a secret.</param>
/// <param name="Took">How long it took.</param>
[GenerateSerializer, Immutable, Alias("credential.test")]
public sealed record CredentialTest(
    [property: Id(0)] bool Ok,
    [property: Id(1)] string Message,
    [property: Id(2)] TimeSpan Took);
