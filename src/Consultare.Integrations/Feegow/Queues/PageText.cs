using System.Text;

namespace Consultare.Integrations.Feegow.Queues;

/// <summary>
/// Decodes a page of doubtful character set (hub-integrations 5): the declared one; else strict UTF-8; else Windows-1252.
/// </summary>
internal static class PageText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Latin-1 as the web means it: the browsers' reading of ISO-8859-1.
    internal static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> body, string? charset)
    {
        body = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        return IsLatin(charset) ? Windows1252.GetString(body) : Utf8Or1252(body);
    }

    private static bool IsLatin(string? charset) =>
        charset?.ToLowerInvariant() is "iso-8859-1" or "latin1" or "windows-1252" or "iso-8859-15" or "us-ascii";

    // Bytes that are no UTF-8 were not written as such, whatever the page declares.
    private static string Utf8Or1252(ReadOnlySpan<byte> body)
    {
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(body);
        }
    }
}
