using System.Security.Cryptography;

namespace Consultare.Sandbox.S3;

/// <summary>The checksums that a client may send with a body, or expects of one.</summary>
internal static class BodyChecksum
{
#pragma warning disable CA5350, CA5351 // What clients of S3 compare; nothing is protected by it.
    private static readonly Dictionary<string, Func<byte[], byte[]>> ByHeader = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x-amz-checksum-crc32"] = Crc32.Of,
        ["x-amz-checksum-sha1"] = SHA1.HashData,
        ["x-amz-checksum-sha256"] = SHA256.HashData,
    };

    public static byte[] Md5(byte[] body) => MD5.HashData(body);
#pragma warning restore CA5350, CA5351

    /// <summary>The checksum of such a header; null when it is not computed here.</summary>
    public static Func<byte[], byte[]>? Find(string header) => ByHeader.GetValueOrDefault(header);
}
