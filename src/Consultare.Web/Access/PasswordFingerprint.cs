using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Consultare.Web.Access;

/// <summary>Tells in a session which password opened it, so that a changed password ends it (F22).</summary>
internal static class PasswordFingerprint
{
    private const int Bytes = 16;

    /// <summary>A short digest of the stored hash; it gives nothing of the hash away.</summary>
    public static string Of(string passwordHash) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(passwordHash)).AsSpan(0, Bytes));

    /// <summary>Whether a session's fingerprint is the one of the stored hash.</summary>
    public static bool Matches(string fingerprint, string passwordHash) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(fingerprint), Encoding.UTF8.GetBytes(Of(passwordHash)));
}
