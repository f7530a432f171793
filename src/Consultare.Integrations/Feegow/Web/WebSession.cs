namespace Consultare.Integrations.Feegow.Web;

/// <summary>A signed-in session of Feegow's pages, made in a browser (hub-integrations 4.4).</summary>
/// <param name="Version">Grows with every new login; names the session that was found stale.</param>
/// <param name="Home">Address of the host the login ended at, which may not be the one it began at (S26).</param>
/// <param name="Cookies">Every cookie of the browser.</param>
public sealed record WebSession(long Version, Uri Home, IReadOnlyList<WebCookie> Cookies)
{
    /// <summary>Names the session without its cookies.</summary>
    public override string ToString() => $"{Home.Host} v{Version}";
}
