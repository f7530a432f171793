using System.Globalization;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Credentials;

/// <summary>The units' tokens for their reception queues.</summary>
internal sealed class FeegowUnitSource(
    UnitRenewals renewals, UnitSessionStore sessions, TokenProver prover, IOptions<CredentialOptions> options) : ICredentialSource
{
    private static readonly Dictionary<int, string> Names = new() { [2] = "Ouro Verde", [3] = "Centro Cambuí", [12] = "Campinas Shopping" };

    /// <inheritdoc />
    public TimeSpan Pause => options.Value.BetweenUnitRenewals;

    /// <inheritdoc />
    public bool Serves(string key) => CredentialKeys.Units.Any(unitId => CredentialKeys.FeegowUnit(unitId) == key);

    /// <inheritdoc />
    public string LabelOf(string key) => $"Feegow – fila da recepção {Names[UnitOf(key)]}";

    /// <inheritdoc />
    public async Task<bool> IsStoredAsync(string key, CancellationToken cancellationToken) =>
        await sessions.FindAsync(UnitOf(key), 0, cancellationToken) is not null;

    /// <inheritdoc />
    public async Task<CredentialOutcome?> RenewAsync(string key, bool askedByPerson, CancellationToken cancellationToken)
    {
        // Whoever asked waits for three minutes at most, the login included.
        var patience = TimeSpan.FromMinutes(1) < options.Value.Patience ? TimeSpan.FromMinutes(1) : options.Value.Patience;
        await renewals.RunAsync(key, askedByPerson, patience, cancellationToken);
        return null;
    }

    /// <inheritdoc />
    public async Task<CredentialOutcome> ProveAsync(string key, CancellationToken cancellationToken)
    {
        var unitId = UnitOf(key);
        if (await sessions.FindAsync(unitId, 0, cancellationToken) is not { } session)
        {
            return CredentialOutcomes.Failed(FeegowGateFailures.NothingStored(unitId));
        }

        var verdict = await prover.ProveAsync(session, cancellationToken);
        return verdict is TokenVerdict.Verified or TokenVerdict.Undecided
            ? CredentialOutcomes.Renewed(verdict == TokenVerdict.Verified, null)
            : CredentialOutcomes.Failed(new IntegrationFailure(
                FailureKind.SessionLost, "O acesso gravado não foi aceito pela fila da recepção.", null, [], 1));
    }

    private static int UnitOf(string key) => int.Parse(key.AsSpan(key.IndexOf('/', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
