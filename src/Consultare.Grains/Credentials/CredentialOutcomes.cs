using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;

namespace Consultare.Grains.Credentials;

/// <summary>Puts answers of the integrations into the contract's words.</summary>
internal static class CredentialOutcomes
{
    /// <summary>A new one is stored.</summary>
    public static CredentialOutcome Renewed(bool isVerified, DateTimeOffset? expiresAt) => new(true, isVerified, expiresAt, "", "");

    /// <summary>It could not be made.</summary>
    public static CredentialOutcome Failed(IntegrationFailure failure) => new(false, false, null, failure.Kind.ToString(), failure.Message);

    /// <summary>The failure that a grain has told.</summary>
    public static IntegrationFailure FailureOf(CredentialRenewal renewal) => new(
        Enum.TryParse<FailureKind>(renewal.Kind, out var kind) ? kind : FailureKind.SessionLost, renewal.Message, null, [], 1);

    /// <summary>Whether trying again without a person is pointless: only new credentials help (S20).</summary>
    public static bool IsForGood(string kind) => kind is nameof(FailureKind.Credential) or nameof(FailureKind.Configuration);
}
