using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Org.BouncyCastle.Crypto.Generators;

namespace BCrypt.Net;

/// <summary>Hashes passwords with bcrypt, in the usual form "$2a$cost$salt and hash". Only the first 72 bytes of a password count.</summary>
public static partial class BCrypt
{
    private const int SaltBytes = 16;

    /// <summary>Hashes with a salt of its own. The work factor is from 4 to 31: one more doubles the time.</summary>
    public static string HashPassword(string inputKey, int workFactor = 11)
    {
        ArgumentNullException.ThrowIfNull(inputKey);
        ArgumentOutOfRangeException.ThrowIfLessThan(workFactor, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workFactor, 31);
        return OpenBsdBCrypt.Generate("2a", inputKey.ToCharArray(), RandomNumberGenerator.GetBytes(SaltBytes), workFactor);
    }

    /// <summary>Whether the password is the hashed one ($2a$, $2b$ or $2y$); SaltParseException when the hash is none.</summary>
    public static bool Verify(string text, string hash)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(hash);
        return Hash().IsMatch(hash)
            ? OpenBsdBCrypt.CheckPassword(hash, text.ToCharArray())
            : throw new SaltParseException("Invalid salt: no bcrypt hash.");
    }

    [GeneratedRegex(@"^\$2[aby]\$(0[4-9]|[12]\d|3[01])\$[./A-Za-z0-9]{53}\z")]
    private static partial Regex Hash();
}

/// <summary>A text that should be a bcrypt hash is none.</summary>
public class SaltParseException(string message) : Exception(message);
