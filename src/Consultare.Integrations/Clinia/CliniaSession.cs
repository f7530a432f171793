using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Consultare.Integrations.Clinia;

/// <summary>A signed-in session of the chat dashboard.</summary>
/// <param name="Version">Names the cookie without telling it: another cookie, another version.</param>
/// <param name="Cookie">Text of the Cookie header, a secret.</param>
public sealed record CliniaSession(long Version, string Cookie)
{
    /// <summary>The session of a cookie.</summary>
    public static CliniaSession Of(string cookie) => new(VersionOf(cookie), cookie);

    /// <summary>The version of a cookie; 0 for none.</summary>
    public static long VersionOf(string cookie) => string.IsNullOrEmpty(cookie)
        ? 0
        : BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(cookie))) | 1;

    /// <summary>Names the session without its cookie.</summary>
    public override string ToString() => $"clinia v{Version}";
}
