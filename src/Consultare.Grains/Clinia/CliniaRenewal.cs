using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Clinia;

namespace Consultare.Grains.Clinia;

/// <summary>
/// Renews the dashboard's session by a login and stores it; one at a time, which its grain sees to. The credential grain
/// is told of each new session and of each new trouble.
/// </summary>
internal sealed class CliniaRenewal(CliniaCredentials credentials, ICliniaLogin login, IGrainFactory grains)
{
    private CliniaLoginPair? _refused;
    private string _told = "";

    /// <summary>A session other than a stale one: the stored one when it is another, else that of a login.</summary>
    public async Task<CredentialRenewal> RunAsync(long staleVersion, bool askedByPerson, CancellationToken cancellationToken)
    {
        try
        {
            var known = await credentials.FindAsync(cancellationToken);
            var stored = CliniaSession.VersionOf(known.Cookie);
            return stored != 0 && stored != staleVersion
                ? Fresh(stored)
                : await ToldAsync(await SignInAsync(known, askedByPerson, cancellationToken));
        }
        catch (CredentialUnreadableException)
        {
            return await ToldAsync(NotFresh(
                FailureKind.Credential, "As credenciais gravadas do Clinia não podem ser lidas; informe-as de novo em Configurações."));
        }
    }

    // A trouble that every cycle meets anew is told once.
    private async Task<CredentialRenewal> ToldAsync(CredentialRenewal renewal)
    {
        if (renewal.IsFresh || renewal.Message != _told)
        {
            _told = renewal.Message;
            await grains.GetGrain<ICredentialGrain>(CredentialKeys.Clinia).RecordAsync(renewal.IsFresh
                ? CredentialOutcomes.Renewed(isVerified: true, expiresAt: null)
                : CredentialOutcomes.Failed(CredentialOutcomes.FailureOf(renewal)));
        }

        return renewal;
    }

    private async Task<CredentialRenewal> SignInAsync(CliniaLoginPair known, bool askedByPerson, CancellationToken cancellationToken)
    {
        if (!known.CanSignIn)
        {
            return NotFresh(CliniaFailures.NoCredentials());
        }

        // Trying a refused password every minute would lock the account.
        if (!askedByPerson && _refused is { } refused && (refused.User, refused.Password) == (known.User, known.Password))
        {
            return NotFresh(CliniaFailures.WrongPassword());
        }

        var answer = await login.SignInAsync(known.User, known.Password, cancellationToken);
        if (answer is not Success<string> { Value: var cookie })
        {
            var failure = ((Failed<string>)answer).Failure;
            _refused = failure.Kind == FailureKind.Credential ? known : _refused;
            return NotFresh(failure);
        }

        _refused = null;
        await credentials.SaveCookieAsync(cookie, cancellationToken);
        return Fresh(CliniaSession.VersionOf(cookie));
    }

    private static CredentialRenewal Fresh(long version) => new(true, version, "", "");

    private static CredentialRenewal NotFresh(IntegrationFailure failure) => NotFresh(failure.Kind, failure.Message);

    private static CredentialRenewal NotFresh(FailureKind kind, string message) => new(false, 0, kind.ToString(), message);
}
