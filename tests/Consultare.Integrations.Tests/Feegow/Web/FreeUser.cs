using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Integrations.Tests.Feegow.Web;

/// <summary>The sandbox's user, whom nobody else wants here; counts how often it was asked to sign in.</summary>
internal sealed class FreeUser : IFeegowUser
{
    public int Asked { get; private set; }

    /// <summary>What it says instead of signing in; null lets it.</summary>
    public IntegrationFailure? Refusal { get; init; }

    public Task<Answer<T>> SignInAsync<T>(
        Func<FeegowCredentials, CancellationToken, Task<Answer<T>>> signIn, CancellationToken cancellationToken)
    {
        Asked++;
        return Refusal is { } refusal
            ? Task.FromResult<Answer<T>>(new Failed<T>(refusal))
            : signIn(new FeegowCredentials(FeegowUsers.Hub, FeegowUsers.Password), cancellationToken);
    }
}
