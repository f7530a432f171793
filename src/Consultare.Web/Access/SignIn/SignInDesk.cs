using System.Net;
using Consultare.Data.Users;
using Consultare.Grains.Abstractions.Clinic;

namespace Consultare.Web.Access.SignIn;

/// <summary>Checks who signs in. Nothing of an attempt is logged but that it failed (F23).</summary>
internal sealed partial class SignInDesk(
    UserStore users,
    AccessGate gate,
    PasswordCheck passwords,
    LoginLimiter limiter,
    TimeProvider clock,
    ILogger<SignInDesk> logger)
{
    private static readonly TimeSpan NotePatience = TimeSpan.FromSeconds(2);

    /// <summary>Tries an e-mail and a password from an address.</summary>
    public async Task<SignInOutcome> TryAsync(
        string email, string password, IPAddress? address, CancellationToken cancellationToken)
    {
        var key = LoginKey.Of(email, address);
        if (limiter.Enter(key) is { } wait)
        {
            return SignInOutcome.Wait(wait);
        }

        try
        {
            return await CheckAsync(key, email, password, cancellationToken);
        }
        catch
        {
            // The attempt was never judged: it must not lock anybody out.
            limiter.Withdraw(key);
            throw;
        }
    }

    private async Task<SignInOutcome> CheckAsync(
        LoginKey key, string email, string password, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(email, cancellationToken);
        var matches = await passwords.MatchesAsync(password, user?.PasswordHash, cancellationToken);
        // The gate turns away whoever is not active, as it does on every later request (F22).
        if (user is null
            || !matches
            || await gate.FindAsync(user.Id, PasswordFingerprint.Of(user.PasswordHash), cancellationToken) is not { } viewer)
        {
            LogRefused();
            return SignInOutcome.Refused;
        }

        limiter.Clear(key);
        await NoteAccessAsync(user.Id, cancellationToken);
        return SignInOutcome.Accepted(user, viewer);
    }

    private async Task NoteAccessAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            await users.TouchLastAccessAsync(userId, clock.LocalNow(), cancellationToken)
                .WaitAsync(NotePatience, clock, cancellationToken);
        }
#pragma warning disable CA1031 // Not remembering the time must not keep anybody out (hub-domain 3.1).
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotNoted(exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in: an attempt was refused")]
    private partial void LogRefused();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in: the time of access could not be saved ({Reason})")]
    private partial void LogNotNoted(string reason);
}
