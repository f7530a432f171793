namespace Consultare.Integrations.Feegow.Web;

/// <summary>Chooses of a browser's cookies those that it would send to an address.</summary>
internal static class CookieChoice
{
    /// <summary>Text of the Cookie header; empty when none fits.</summary>
    public static string HeaderFor(Uri address, IEnumerable<WebCookie> cookies) => string.Join(
        "; ",
        cookies.Where(cookie => IsOfHost(address.Host, cookie.Domain) && IsOfPath(address.AbsolutePath, cookie.Path))
            .Select(cookie => $"{cookie.Name}={cookie.Value}"));

    private static bool IsOfHost(string host, string domain) => domain.StartsWith('.')
        ? host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            || host.Equals(domain[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(domain, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfPath(string path, string limit) =>
        limit.Length <= 1
        || path.Equals(limit, StringComparison.Ordinal)
        || path.StartsWith(limit.EndsWith('/') ? limit : limit + "/", StringComparison.Ordinal);
}
