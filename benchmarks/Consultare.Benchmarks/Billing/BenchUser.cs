using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing.Driving;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Benchmarks.Billing;

/// <summary>The sandbox's user, whom nobody else wants here.</summary>
internal sealed class BenchUser : IReportUser, IFeegowUser
{
    public Task<Answer<T>> RunAsync<T>(
        Func<IFeegowUser, CancellationToken, Task<Answer<T>>> job, bool askedByPerson, CancellationToken cancellationToken) =>
        job(this, cancellationToken);

    public Task<Answer<T>> SignInAsync<T>(
        Func<FeegowCredentials, CancellationToken, Task<Answer<T>>> signIn, CancellationToken cancellationToken) =>
        signIn(new FeegowCredentials(FeegowUsers.Hub, FeegowUsers.Password), cancellationToken);
}
