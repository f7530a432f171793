using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Web.Settings;

/// <summary>Puts into words what is known of a credential: by its grain, and by the last test a person made.</summary>
internal static class CredentialCards
{
    /// <summary>ok, broken, unknown or missing.</summary>
    public static string Word(bool isReadable, bool isConfigured, CredentialState? state, CredentialProof? proof)
    {
        if (!isReadable || state?.Condition == CredentialCondition.Broken || proof is { Ok: false })
        {
            return "broken";
        }

        if (!isConfigured)
        {
            return "missing";
        }

        return state?.Condition == CredentialCondition.Ok || proof is { Ok: true } ? "ok" : "unknown";
    }

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(bool isReadable, CredentialState? state, CredentialProof? proof)
    {
        if (!isReadable)
        {
            return "O valor guardado não pode mais ser lido: informe-o de novo.";
        }

        return state is { Problem.Length: > 0 } ? state.Problem : proof is { Ok: false } ? proof.Message : null;
    }
}
