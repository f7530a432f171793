using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.WaitingRoom;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.WaitingRoom;

/// <summary>
/// Reads the units of one cycle in turn, since a session stands at one unit at a time. A session that is lost on the way
/// is renewed once for the whole cycle (S22, S23).
/// </summary>
internal sealed class WaitingRoomReader(IWebSessions sessions, WaitingRoomClient client)
{
    private Answer<WebSession>? _session;
    private bool _isRenewed;

    /// <summary>The host that was read, which may not be the one that is set (S26); null before a session is there.</summary>
    public string? Host => (_session as Success<WebSession>)?.Value.Home.Host;

    /// <summary>Each unit's reading, or why it has none; not yet compared with each other.</summary>
    public async Task<IReadOnlyDictionary<int, Answer<WaitingReading>>> ReadAllAsync(CancellationToken cancellationToken)
    {
        _session = await sessions.CurrentAsync(cancellationToken);
        var answers = new Dictionary<int, Answer<WaitingReading>>();
        foreach (var unit in ClinicUnits.All)
        {
            answers[unit.Id] = await ReadAsync(unit.Id, cancellationToken);
        }

        return answers;
    }

    private async Task<Answer<WaitingReading>> ReadAsync(int unitId, CancellationToken cancellationToken)
    {
        if (_session is not Success<WebSession> { Value: var session })
        {
            return new Failed<WaitingReading>(((Failed<WebSession>)_session!).Failure);
        }

        var answer = await client.ReadAsync(session, unitId, cancellationToken);
        if (_isRenewed || answer is not Failed<WaitingReading> { Failure.Kind: FailureKind.SessionLost })
        {
            return answer;
        }

        _isRenewed = true;
        _session = await sessions.RenewAsync(session.Version, cancellationToken);
        return await ReadAsync(unitId, cancellationToken);
    }
}
