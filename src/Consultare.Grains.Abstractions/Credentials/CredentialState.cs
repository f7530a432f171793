namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>A credential as the board and the settings page show it; never the secret itself. Instants are UTC.</summary>
/// <param name="Key"><c>feegow/web</c>, <c>feegow/2</c>, <c>clinia</c>, …</param>
/// <param name="Label">Name shown to staff, pt-BR.</param>
/// <param name="Condition">What is known of it.</param>
/// <param name="Version">Grows with every renewal; 0 while there was none.</param>
/// <param name="ProvenAt">Last good proof by a real call; null while unproven.</param>
/// <param name="IsVerified">Whether that proof told whose it is: an empty queue tells nothing (hub-integrations 4.5).</param>
/// <param name="ExpiresAt">When it is expected to end; null when unknown.</param>
/// <param name="BrokenSince">Since when it has been broken; null when it is not.</param>
/// <param name="Problem">Why, in plain pt-BR; empty when it is not broken.</param>
/// <param name="LastTrial">What a person's last test found; null when nobody tested it since it was changed.</param>
[GenerateSerializer, Immutable, Alias("credential.state")]
public sealed record CredentialState(
    [property: Id(0)] string Key,
    [property: Id(1)] string Label,
    [property: Id(2)] CredentialCondition Condition,
    [property: Id(3)] long Version,
    [property: Id(4)] DateTimeOffset? ProvenAt,
    [property: Id(5)] bool IsVerified,
    [property: Id(6)] DateTimeOffset? ExpiresAt,
    [property: Id(7)] DateTimeOffset? BrokenSince,
    [property: Id(8)] string Problem,
    [property: Id(9)] CredentialTrial? LastTrial);
