using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Queues;

/// <summary>Stands in where nothing can sign in to Feegow's pages: every monitor says so and reads nothing.</summary>
internal sealed class NoSessions : IWebSessions, IUnitSessions
{
    private static readonly IntegrationFailure Missing = new(
        FailureKind.SessionLost, "Ainda não há sessão do Feegow.", StatusCode: null, Fields: [], Attempts: 0);

    /// <inheritdoc />
    public ValueTask<Answer<WebSession>> CurrentAsync(CancellationToken cancellationToken) => Fail<WebSession>();

    /// <inheritdoc />
    public ValueTask<Answer<WebSession>> RenewAsync(long staleVersion, CancellationToken cancellationToken) => Fail<WebSession>();

    /// <inheritdoc />
    public ValueTask<Answer<UnitSession>> CurrentAsync(int unitId, CancellationToken cancellationToken) => Fail<UnitSession>();

    /// <inheritdoc />
    public ValueTask<Answer<UnitSession>> RenewAsync(int unitId, long staleVersion, CancellationToken cancellationToken) => Fail<UnitSession>();

    private static ValueTask<Answer<T>> Fail<T>() => ValueTask.FromResult<Answer<T>>(new Failed<T>(Missing));
}
