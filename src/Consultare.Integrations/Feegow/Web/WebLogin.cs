namespace Consultare.Integrations.Feegow.Web;

/// <summary>A new session of Feegow's pages.</summary>
/// <param name="Home">Address of the host it lives at.</param>
/// <param name="Cookies">Every cookie of the browser.</param>
public sealed record WebLogin(Uri Home, IReadOnlyList<WebCookie> Cookies)
{
    /// <summary>Names the host only.</summary>
    public override string ToString() => Home.Host;
}
