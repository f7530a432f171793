using System.Net;
using System.Text;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>Pages as the clinic system answers them; nothing in them comes from elsewhere (sandbox 1).</summary>
internal static class WebHtml
{
    public static IResult Page(string title, string body) => Results.Content(
        $"<!DOCTYPE html>\n<html lang=\"pt-BR\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title></head>\n<body>\n{body}\n</body></html>",
        "text/html; charset=utf-8",
        Encoding.UTF8);

    /// <summary>No such page; the refusal has a page of its own, as web servers give it.</summary>
    public static IResult Missing() => Results.Content(
        "<!DOCTYPE html><html lang=\"pt-BR\"><head><meta charset=\"utf-8\"><title>404</title></head><body><h1>Página não encontrada</h1></body></html>",
        "text/html; charset=utf-8",
        Encoding.UTF8,
        StatusCodes.Status404NotFound);

    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
