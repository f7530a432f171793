namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>What the last test of a credential found that a person made.</summary>
/// <param name="Ok">Whether it worked.</param>
/// <param name="Message">One sentence in pt-BR, without a secret.</param>
/// <param name="At">When it was tested, UTC.</param>
[GenerateSerializer, Immutable, Alias("credential.trial")]
public sealed record CredentialTrial(
    [property: Id(0)] bool Ok,
    [property: Id(1)] string Message,
    [property: Id(2)] DateTimeOffset At);
