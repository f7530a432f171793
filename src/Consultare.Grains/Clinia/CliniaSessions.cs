using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Clinia;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Clinia;

namespace Consultare.Grains.Clinia;

/// <summary>The session as it is stored, renewed through the one grain of the system; the secret crosses no grain call.</summary>
internal sealed class CliniaSessions(CliniaCredentials credentials, IGrainFactory grains) : ICliniaSessions
{
    /// <inheritdoc />
    public async ValueTask<Answer<CliniaSession>> CurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            var cookie = (await credentials.FindAsync(cancellationToken)).Cookie;
            return cookie.Length > 0
                ? new Success<CliniaSession>(CliniaSession.Of(cookie), 1)
                : new Failed<CliniaSession>(CliniaFailures.SessionLost(null));
        }
        catch (CredentialUnreadableException)
        {
            return new Failed<CliniaSession>(CliniaFailures.SessionLost(null));
        }
    }

    /// <inheritdoc />
    public async ValueTask<Answer<CliniaSession>> RenewAsync(
        long staleVersion, bool askedByPerson, CancellationToken cancellationToken)
    {
        var renewal = await grains.GetGrain<ICliniaSessionGrain>(CredentialKeys.Clinia)
            .GetFreshAsync(staleVersion, askedByPerson)
            .WaitAsync(cancellationToken);
        return renewal.IsFresh
            ? await CurrentAsync(cancellationToken)
            : new Failed<CliniaSession>(new IntegrationFailure(
                Enum.TryParse<FailureKind>(renewal.Kind, out var kind) ? kind : FailureKind.Credential, renewal.Message, null, [], 1));
    }
}
