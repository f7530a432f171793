using Consultare.Integrations.Answers;
using Microsoft.Playwright;

namespace Consultare.Integrations.Browsing;

/// <summary>Lends a page of a real browser to one job at a time, in a context of its own that nothing survives.</summary>
public interface IBrowserHost
{
    /// <summary>
    /// Runs a job on a fresh page and closes it. A browser that is missing, dies or takes too long is a failure; what
    /// Playwright says is never passed on, since it quotes what was typed.
    /// </summary>
    /// <param name="job">What to do with the page; its token is cancelled when the job must end.</param>
    /// <param name="longest">Longest time of the job, real time.</param>
    /// <param name="cancellationToken">Gives up waiting for a place, or ends the job.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Answer<T>> RunAsync<T>(
        Func<IPage, CancellationToken, Task<Answer<T>>> job, TimeSpan longest, CancellationToken cancellationToken);
}
