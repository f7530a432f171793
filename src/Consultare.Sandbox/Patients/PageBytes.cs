using System.Text;

namespace Consultare.Sandbox.Patients;

/// <summary>Writes a page in one of the character sets of sandbox 2.3, declared rightly, wrongly or not at all.</summary>
internal static class PageBytes
{
    /// <summary>The bytes and the content type of a page under a value of <see cref="WaitingSwitches.Charset"/>.</summary>
    public static (byte[] Body, string ContentType) Of(string html, string charset) => charset switch
    {
        "utf8" => (Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8"),
        "none-utf8" => (Encoding.UTF8.GetBytes(html), "text/html"),
        "none-latin1" => (Encoding.Latin1.GetBytes(html), "text/html"),
        "mismatch" => (Encoding.UTF8.GetBytes(html), "text/html; charset=ISO-8859-1"),
        "mismatch-latin1" => (Encoding.Latin1.GetBytes(html), "text/html; charset=utf-8"),
        "twice" => (Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(html))), "text/html; charset=utf-8"),
        _ => (Encoding.Latin1.GetBytes(html), "text/html; charset=ISO-8859-1"),
    };
}
