using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Credentials;

/// <summary>The units' sessions, each through its credential grain.</summary>
internal sealed class UnitSessions(IGrainFactory grains, UnitSessionStore store) : IUnitSessions
{
    /// <inheritdoc />
    public async ValueTask<Answer<UnitSession>> CurrentAsync(int unitId, CancellationToken cancellationToken)
    {
        var state = await GrainOf(unitId).GetStateAsync();
        return await store.FindAsync(unitId, state.Version, cancellationToken) is { } session
            ? new Success<UnitSession>(session, 1)
            : new Failed<UnitSession>(FeegowGateFailures.NothingStored(unitId));
    }

    /// <inheritdoc />
    public async ValueTask<Answer<UnitSession>> RenewAsync(int unitId, long staleVersion, CancellationToken cancellationToken)
    {
        var renewal = await GrainOf(unitId).GetFreshAsync(staleVersion, askedByPerson: false).WaitAsync(cancellationToken);
        return renewal.IsFresh && await store.FindAsync(unitId, renewal.Version, cancellationToken) is { } session
            ? new Success<UnitSession>(session, 1)
            : new Failed<UnitSession>(CredentialOutcomes.FailureOf(renewal));
    }

    private ICredentialGrain GrainOf(int unitId) => grains.GetGrain<ICredentialGrain>(CredentialKeys.FeegowUnit(unitId));
}
