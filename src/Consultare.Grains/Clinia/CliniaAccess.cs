using Consultare.Integrations.Answers;
using Consultare.Integrations.Clinia;

namespace Consultare.Grains.Clinia;

/// <summary>The session of one cycle: whoever finds it lost has it renewed, once for all parts (S43). Safe for concurrent use.</summary>
internal sealed class CliniaAccess(ICliniaSessions sessions, bool askedByPerson)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Answer<CliniaSession>? _session;
    private bool _isRenewed;

    /// <summary>Asks with the cycle's session; when that is lost, once more with a new one.</summary>
    public async Task<Answer<T>> AskAsync<T>(
        Func<CliniaSession, CancellationToken, Task<Answer<T>>> ask, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(stale: null, cancellationToken);
        while (session is Success<CliniaSession> { Value: var current })
        {
            var answer = await ask(current, cancellationToken);
            if (answer is not Failed<T> { Failure.Kind: FailureKind.SessionLost })
            {
                return answer;
            }

            session = await SessionAsync(current.Version, cancellationToken);
        }

        return new Failed<T>(((Failed<CliniaSession>)session).Failure);
    }

    private async Task<Answer<CliniaSession>> SessionAsync(long? stale, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _session ??= await sessions.CurrentAsync(cancellationToken);
            var isLost = _session is Failed<CliniaSession> { Failure.Kind: FailureKind.SessionLost }
                || (_session is Success<CliniaSession> { Value: var current } && current.Version == stale);
            if (isLost)
            {
                _session = _isRenewed
                    ? new Failed<CliniaSession>(CliniaFailures.StillRefused())
                    : await sessions.RenewAsync(stale ?? 0, askedByPerson, cancellationToken);
                _isRenewed = true;
            }

            return _session;
        }
        finally
        {
            _gate.Release();
        }
    }
}
