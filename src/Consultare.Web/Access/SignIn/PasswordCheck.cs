using System.Security.Cryptography;
using System.Threading.RateLimiting;
using BCrypt.Net;

namespace Consultare.Web.Access.SignIn;

/// <summary>Checks passwords against bcrypt hashes: the same work whether or not the user exists, a few at a time.</summary>
internal sealed class PasswordCheck : IDisposable
{
    /// <summary>Cost of new hashes (hub-domain 2.3).</summary>
    public const int Cost = 10;

    private const int LongestQueue = 64;

    private readonly string _nobody = Hash(RandomNumberGenerator.GetHexString(16));

    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Environment.ProcessorCount,
        QueueLimit = LongestQueue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The hash to store of a password.</summary>
    public static string Hash(string password) => BCrypt.Net.BCrypt.HashPassword(password, Cost);

    /// <summary>Whether the password is the hashed one; never when there is no usable hash.</summary>
    /// <exception cref="TooManyAttemptsException">Too many checks wait already.</exception>
    public async Task<bool> MatchesAsync(string password, string? hash, CancellationToken cancellationToken)
    {
        using var turn = await _turns.AcquireAsync(1, cancellationToken);
        if (!turn.IsAcquired)
        {
            throw new TooManyAttemptsException();
        }

        try
        {
            return BCrypt.Net.BCrypt.Verify(password, string.IsNullOrEmpty(hash) ? _nobody : hash) && hash is { Length: > 0 };
        }
        catch (SaltParseException)
        {
            // What is stored is no bcrypt hash: nobody signs in with it.
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
