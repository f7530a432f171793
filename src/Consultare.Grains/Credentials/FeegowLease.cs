using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Credentials;

/// <summary>A Feegow user while one piece of work has it; only the gate hands one out.</summary>
/// <param name="user">The user's grain.</param>
/// <param name="holder">Whose the lease is.</param>
/// <param name="credentials">Name and password.</param>
/// <param name="patience">Longest wait for a sign-in's turn.</param>
/// <param name="longest">How long a lease lasts that nobody gives back.</param>
/// <param name="clock">Waits and counts.</param>
internal sealed class FeegowLease(
    IFeegowUserGrain user, string holder, FeegowCredentials credentials, TimeSpan patience, TimeSpan longest, TimeProvider clock)
    : IFeegowUser
{
    /// <inheritdoc />
    public async Task<Answer<T>> SignInAsync<T>(
        Func<FeegowCredentials, CancellationToken, Task<Answer<T>>> signIn, CancellationToken cancellationToken)
    {
        if (await WaitAsync(cancellationToken) is { } notNow)
        {
            return new Failed<T>(notNow);
        }

        try
        {
            return await signIn(credentials, cancellationToken);
        }
        finally
        {
            await user.SignedInAsync(holder);
        }
    }

    // Null when the turn has come.
    private async Task<IntegrationFailure?> WaitAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (await user.AskToSignInAsync(holder, longest) is { } rest)
        {
            if (rest <= TimeSpan.Zero)
            {
                return null;
            }

            if (clock.GetElapsedTime(started) + rest > patience)
            {
                return FeegowGateFailures.TooClose();
            }

            await Task.Delay(rest, clock, cancellationToken);
        }

        return FeegowGateFailures.Busy();
    }
}
