using System.Globalization;
using System.Text;

namespace Consultare.Sandbox.S3;

/// <summary>
/// Takes an <c>aws-chunked</c> body apart: chunks of <c>size;extension CRLF bytes CRLF</c>, an empty one, then headers.
/// </summary>
internal static class AwsChunked
{
    /// <summary>The bytes of all chunks and the trailing headers. Throws <see cref="S3RefusedException"/> when cut short or malformed.</summary>
    public static (byte[] Body, IReadOnlyDictionary<string, string> Trailer) Decode(byte[] sent)
    {
        using var body = new MemoryStream();
        var at = 0;
        while (SizeOf(Line(sent, ref at)) is var size and > 0)
        {
            if (size > sent.Length - at - 2 || sent[at + size] != '\r' || sent[at + size + 1] != '\n')
            {
                throw new S3RefusedException(S3Error.Incomplete);
            }

            body.Write(sent, at, size);
            at += size + 2;
        }

        return (body.ToArray(), Trailer(sent, at));
    }

    private static Dictionary<string, string> Trailer(byte[] sent, int at)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (at < sent.Length && Line(sent, ref at) is { Length: > 0 } line)
        {
            var pair = line.Split(':', 2, StringSplitOptions.TrimEntries);
            headers[pair[0]] = pair.Length == 2 ? pair[1] : "";
        }

        return headers;
    }

    // The extension is the chunk's own signature, which is not checked here.
    private static int SizeOf(string line) =>
        int.TryParse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0
            ? size
            : throw new S3RefusedException(S3Error.Incomplete);

    private static string Line(byte[] sent, ref int at)
    {
        var length = sent.AsSpan(at).IndexOf("\r\n"u8);
        if (length < 0)
        {
            throw new S3RefusedException(S3Error.Incomplete);
        }

        var line = Encoding.ASCII.GetString(sent, at, length);
        at += length + 2;
        return line;
    }
}
