using System.Globalization;
using System.Security.Cryptography;

namespace Consultare.Sandbox.S3;

/// <summary>Reads the body of an upload, bounded, and holds it against every length and checksum that came with it.</summary>
internal static class UploadBody
{
    /// <summary>The largest object kept: 16 MiB, above all that the hub stores.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The longest body read: signatures of chunks make it a little longer than its content.</summary>
    public const int MostSentBytes = MostBytes + (MostBytes / 8);
    private const string ChecksumPrefix = "x-amz-checksum-";

    /// <summary>
    /// The content with the checksum the client sent, if any. Throws <see cref="S3RefusedException"/> when it is too
    /// large, shorter than said, or differs from a checksum.
    /// </summary>
    public static async Task<(byte[] Body, (string Name, string Value)? Checksum)> ReadAsync(HttpContext http, string payloadHash)
    {
        var headers = http.Request.Headers;
        var streamed = payloadHash.StartsWith("STREAMING-", StringComparison.Ordinal);
        if (ExpectedLength(http, streamed) > MostBytes)
        {
            throw new S3RefusedException(S3Error.TooLarge);
        }

        var sent = await ReadSentAsync(http);
        var (body, trailer) = streamed ? AwsChunked.Decode(sent) : (sent, new Dictionary<string, string>());
        if (body.Length > MostBytes)
        {
            throw new S3RefusedException(S3Error.TooLarge);
        }

        if (ExpectedLength(http, streamed) is { } length && length != body.Length)
        {
            throw new S3RefusedException(S3Error.Incomplete);
        }

        CheckHash(payloadHash, streamed, body);
        Check(headers.ContentMD5.ToString() is { Length: > 0 } md5 ? md5 : null, BodyChecksum.Md5, body);
        return (body, CheckSums(trailer.Concat(headers.Select(one => KeyValuePair.Create(one.Key, one.Value.ToString()))), body));
    }

    private static long? ExpectedLength(HttpContext http, bool streamed) => !streamed
        ? http.Request.ContentLength
        : long.TryParse(http.Request.Headers["x-amz-decoded-content-length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : throw new S3RefusedException(S3Error.InvalidArgument("x-amz-decoded-content-length is needed with a streaming signature."));

    private static async Task<byte[]> ReadSentAsync(HttpContext http)
    {
        using var sent = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted)) > 0)
        {
            if (sent.Length + read > MostSentBytes)
            {
                throw new S3RefusedException(S3Error.TooLarge);
            }

            sent.Write(chunk, 0, read);
        }

        return sent.ToArray();
    }

    private static void CheckHash(string payloadHash, bool streamed, byte[] body)
    {
        if (!streamed && payloadHash != SignedRequest.UnsignedPayload && payloadHash != Convert.ToHexStringLower(SHA256.HashData(body)))
        {
            throw new S3RefusedException(S3Error.WrongContentHash);
        }
    }

    private static (string Name, string Value)? CheckSums(IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        var given = headers.Where(one => one.Key.StartsWith(ChecksumPrefix, StringComparison.OrdinalIgnoreCase))
            .Select(one => (Name: one.Key.ToLowerInvariant(), one.Value))
            .ToList();
        foreach (var (name, value) in given)
        {
            Check(value, BodyChecksum.Find(name) ?? throw new S3RefusedException(S3Error.NotServed), body);
        }

        return given.Count > 0 ? given[0] : null;
    }

    private static void Check(string? given, Func<byte[], byte[]> sum, byte[] body)
    {
        if (given is not null && given != Convert.ToBase64String(sum(body)))
        {
            throw new S3RefusedException(S3Error.BadDigest);
        }
    }
}
