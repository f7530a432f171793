using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Credentials;

/// <summary>The waiting room's session, through its credential grain.</summary>
internal sealed class WebSessions(IGrainFactory grains, WebSessionStore store) : IWebSessions
{
    private ICredentialGrain Grain => grains.GetGrain<ICredentialGrain>(CredentialKeys.FeegowWeb);

    /// <inheritdoc />
    public async ValueTask<Answer<WebSession>> CurrentAsync(CancellationToken cancellationToken)
    {
        var state = await Grain.GetStateAsync();
        return state.Version > 0 && await store.FindAsync(state.Version, cancellationToken) is { } session
            ? new Success<WebSession>(session, 1)
            : await RenewAsync(state.Version, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask<Answer<WebSession>> RenewAsync(long staleVersion, CancellationToken cancellationToken)
    {
        var renewal = await Grain.GetFreshAsync(staleVersion, askedByPerson: false).WaitAsync(cancellationToken);
        return renewal.IsFresh && await store.FindAsync(renewal.Version, cancellationToken) is { } session
            ? new Success<WebSession>(session, 1)
            : new Failed<WebSession>(CredentialOutcomes.FailureOf(renewal));
    }
}
