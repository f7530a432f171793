using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Reception;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Reception;

/// <summary>Reads one unit with its own token; a token that is not accepted any more is renewed once (S31).</summary>
internal sealed class ReceptionReader(IUnitSessions sessions, ReceptionClient client)
{
    public async Task<Answer<ReceptionReading>> ReadAsync(int unitId, CancellationToken cancellationToken)
    {
        if (await sessions.CurrentAsync(unitId, cancellationToken) is not Success<UnitSession> { Value: var session })
        {
            return new Failed<ReceptionReading>(NoSession("Falta a sessão da recepção desta unidade."));
        }

        var answer = await client.ReadAsync(session, cancellationToken);
        return answer is Failed<ReceptionReading> { Failure: { Kind: FailureKind.SessionLost } lost }
            ? await ReadAgainAsync(session, lost, cancellationToken)
            : answer;
    }

    private async Task<Answer<ReceptionReading>> ReadAgainAsync(
        UnitSession stale, IntegrationFailure lost, CancellationToken cancellationToken) =>
        await sessions.RenewAsync(stale.UnitId, stale.Version, cancellationToken) switch
        {
            Success<UnitSession> { Value: var renewed } => await client.ReadAsync(renewed, cancellationToken),
            Failed<UnitSession> failed => new Failed<ReceptionReading>(NoSession($"{lost.Message} {failed.Failure.Message}")),
            _ => throw new InvalidOperationException("An answer is a success or a failure."),
        };

    // Whatever keeps a unit without a session is the auth service's to tell in full; here the unit is left out.
    private static IntegrationFailure NoSession(string message) =>
        new(FailureKind.SessionLost, message, StatusCode: null, Fields: [], Attempts: 1);
}
