using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Web.Settings;

/// <summary>Puts into words what is known of a credential: by its grain, and by the last test a person made.</summary>
internal static class CredentialCards
{
    /// <summary>ok, broken, unknown or missing.</summary>
    public static string Word(bool isReadable, bool isConfigured, CredentialState? state, CredentialTrial? trial)
    {
        if (!isReadable || state?.Condition == CredentialCondition.Broken || trial is { Ok: false })
        {
            return "broken";
        }

        if (!isConfigured)
        {
            return "missing";
        }

        return state?.Condition == CredentialCondition.Ok || trial is { Ok: true } ? "ok" : "unknown";
    }

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(bool isReadable, CredentialState? state, CredentialTrial? trial)
    {
        if (!isReadable)
        {
            return "O valor guardado não pode mais ser lido: informe-o de novo.";
        }

        return state is { Problem.Length: > 0 } ? state.Problem : trial is { Ok: false } ? trial.Message : null;
    }
}
