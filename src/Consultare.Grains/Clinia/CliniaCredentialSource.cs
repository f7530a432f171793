using Consultare.Grains.Abstractions.Clinia;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Clinia;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Clinia;

/// <summary>The dashboard's session behind its credential grain; made by the one renewal that its cycles share.</summary>
internal sealed class CliniaCredentialSource(
    ICliniaSessions sessions, CliniaClient client, IGrainFactory grains, IOptions<CredentialOptions> options) : ICredentialSource
{
    /// <inheritdoc />
    public TimeSpan Pause => options.Value.BetweenLogins;

    /// <inheritdoc />
    public bool Serves(string key) => key == CredentialKeys.Clinia;

    /// <inheritdoc />
    public string LabelOf(string key) => "Clinia (CRM)";

    /// <inheritdoc />
    public async Task<bool> IsStoredAsync(string key, CancellationToken cancellationToken) =>
        await sessions.CurrentAsync(cancellationToken) is Success<CliniaSession>;

    /// <inheritdoc />
    public async Task<CredentialOutcome?> RenewAsync(string key, bool askedByPerson, CancellationToken cancellationToken)
    {
        var stale = await sessions.CurrentAsync(cancellationToken) is Success<CliniaSession> { Value: var known } ? known.Version : 0;
        var renewal = await grains.GetGrain<ICliniaSessionGrain>(key).GetFreshAsync(stale, askedByPerson).WaitAsync(cancellationToken);

        // The renewal itself has told of a new session.
        return renewal.IsFresh ? null : CredentialOutcomes.Failed(CredentialOutcomes.FailureOf(renewal));
    }

    /// <inheritdoc />
    public async Task<CredentialOutcome> ProveAsync(string key, CancellationToken cancellationToken)
    {
        var answer = await sessions.CurrentAsync(cancellationToken) is Success<CliniaSession> { Value: var session }
            ? await client.ReadGroupsAsync(session, cancellationToken)
            : new Failed<IReadOnlyDictionary<string, string>>(CliniaFailures.SessionLost(null));
        return answer is Failed<IReadOnlyDictionary<string, string>> { Failure: var failure }
            ? CredentialOutcomes.Failed(failure)
            : CredentialOutcomes.Renewed(isVerified: true, expiresAt: null);
    }
}
