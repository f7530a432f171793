using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Credentials;

/// <summary>The waiting room's session of Feegow's pages (hub-integrations 4.4).</summary>
internal sealed class FeegowWebSource(
    FeegowGate gate, IFeegowLogins logins, WebSessionStore sessions, WebSessionProver prover, IOptions<CredentialOptions> options) : ICredentialSource
{
    /// <inheritdoc />
    public TimeSpan Pause => options.Value.BetweenLogins;

    /// <inheritdoc />
    public bool Serves(string key) => key == CredentialKeys.FeegowWeb;

    /// <inheritdoc />
    public string LabelOf(string key) => "Feegow – sessão das páginas";

    /// <inheritdoc />
    public async Task<bool> IsStoredAsync(string key, CancellationToken cancellationToken) =>
        await sessions.FindAsync(0, cancellationToken) is not null;

    /// <inheritdoc />
    public async Task<CredentialOutcome?> RenewAsync(string key, bool askedByPerson, CancellationToken cancellationToken)
    {
        // A monitor does not queue for the user: its next cycle is seconds away. A person waits a little.
        var patience = askedByPerson ? 2 * options.Value.BetweenLogins : TimeSpan.Zero;
        var answer = await gate.WorkAsync(FeegowUse.Monitor, key, askedByPerson, patience, logins.SignInAsync, cancellationToken);
        if (answer is not Success<WebLogin> { Value: var login })
        {
            return CredentialOutcomes.Failed(((Failed<WebLogin>)answer).Failure);
        }

        await sessions.SaveAsync(login, cancellationToken);
        return CredentialOutcomes.Renewed(isVerified: true, expiresAt: null);
    }

    /// <inheritdoc />
    public async Task<CredentialOutcome> ProveAsync(string key, CancellationToken cancellationToken) =>
        await sessions.FindAsync(0, cancellationToken) is { } session && await prover.IsAliveAsync(session, cancellationToken)
            ? CredentialOutcomes.Renewed(isVerified: true, expiresAt: null)
            : CredentialOutcomes.Failed(new IntegrationFailure(FailureKind.SessionLost, "A sessão gravada não está mais aberta.", null, [], 1));
}
