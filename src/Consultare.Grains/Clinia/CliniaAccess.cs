using Consultare.Integrations.Answers;
using Consultare.Integrations.Clinia;

namespace Consultare.Grains.Clinia;

/// <summary>The session of one cycle: whoever finds it lost has it renewed, once for all parts (S43). Safe for concurrent use.</summary>
internal sealed class CliniaAccess(ICliniaSessions sessions, bool askedByPerson)
{
    private readonly Lock _gate = new();
    private Task<Answer<CliniaSession>>? _stored;
    private Task<Answer<CliniaSession>>? _renewed;

    /// <summary>Asks with the cycle's session; when that is lost, once more with a new one.</summary>
    public async Task<Answer<T>> AskAsync<T>(
        Func<CliniaSession, CancellationToken, Task<Answer<T>>> ask, CancellationToken cancellationToken)
    {
        var stored = await Stored(cancellationToken);
        var first = await WithAsync(stored, ask, cancellationToken);
        if (!IsLost(first))
        {
            return first;
        }

        var stale = stored is Success<CliniaSession> { Value: var known } ? known.Version : 0;
        var second = await WithAsync(await Renewed(stale, cancellationToken), ask, cancellationToken);
        return IsLost(second) ? new Failed<T>(CliniaFailures.StillRefused()) : second;
    }

    private static async Task<Answer<T>> WithAsync<T>(
        Answer<CliniaSession> session, Func<CliniaSession, CancellationToken, Task<Answer<T>>> ask, CancellationToken cancellationToken) =>
        session is Success<CliniaSession> { Value: var known }
            ? await ask(known, cancellationToken)
            : new Failed<T>(((Failed<CliniaSession>)session).Failure);

    private static bool IsLost<T>(Answer<T> answer) => answer is Failed<T> { Failure.Kind: FailureKind.SessionLost };

    // A part that begins after the renewal begins with the new session.
    private Task<Answer<CliniaSession>> Stored(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _renewed ?? (_stored ??= sessions.CurrentAsync(cancellationToken).AsTask());
        }
    }

    private Task<Answer<CliniaSession>> Renewed(long stale, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _renewed ??= sessions.RenewAsync(stale, askedByPerson, cancellationToken).AsTask();
        }
    }
}
