using System.Security.Cryptography;
using System.Text;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Credentials;

/// <summary>
/// The only way to a Feegow user: finds the credentials, waits for the user's lease, does not try what was refused, and
/// remembers a refusal (S20).
/// </summary>
internal sealed class FeegowGate(
    FeegowLoginReader logins, IGrainFactory grains, IOptions<CredentialOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>Works as the user of a purpose, who is nobody else's meanwhile.</summary>
    /// <param name="use">Which user.</param>
    /// <param name="holder">Who works: the service's key.</param>
    /// <param name="askedByPerson">A person may try refused credentials again.</param>
    /// <param name="patience">How long to wait for the turn, and for that of a sign-in; then the answer is Busy.</param>
    /// <param name="work">What to do; it may have the user sign in.</param>
    /// <param name="cancellationToken">Ends the wait and the work.</param>
    public async Task<Answer<T>> WorkAsync<T>(
        FeegowUse use,
        string holder,
        bool askedByPerson,
        TimeSpan patience,
        Func<IFeegowUser, CancellationToken, Task<Answer<T>>> work,
        CancellationToken cancellationToken)
    {
        if (await logins.FindAsync(use, cancellationToken) is not { } login)
        {
            return new Failed<T>(FeegowGateFailures.NoCredentials());
        }

        var user = grains.GetGrain<IFeegowUserGrain>(FingerprintOf(login.Credentials.User));
        if (!askedByPerson && await user.IsRefusedAsync(login.Version))
        {
            return new Failed<T>(FeegowGateFailures.RefusedBefore());
        }

        // One holder a piece of work: two jobs of a service do not share what only one may have.
        var name = $"{holder} {Guid.NewGuid():N}";
        if (!await EnterAsync(user, name, patience, cancellationToken))
        {
            return new Failed<T>(FeegowGateFailures.Busy());
        }

        try
        {
            var lease = new FeegowLease(user, name, login.Credentials, patience, options.Value.LongestLease, clock);
            return await NotedAsync(user, login, await work(lease, cancellationToken));
        }
        finally
        {
            await user.LeaveAsync(name);
        }
    }

    private async Task<bool> EnterAsync(IFeegowUserGrain user, string holder, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (!await user.TryEnterAsync(holder, options.Value.LongestLease))
        {
            if (clock.GetElapsedTime(started) >= patience)
            {
                return false;
            }

            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        return true;
    }

    private static async Task<Answer<T>> NotedAsync<T>(IFeegowUserGrain user, FeegowLogin login, Answer<T> answer)
    {
        if (answer is Failed<T> { Failure.Kind: FailureKind.Credential })
        {
            await user.RememberRefusedAsync(login.Version);
        }
        else if (answer is Success<T>)
        {
            await user.RememberRefusedAsync("");
        }

        return answer;
    }

    private static string FingerprintOf(string user) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user.Trim().ToLowerInvariant())))[..16];
}
