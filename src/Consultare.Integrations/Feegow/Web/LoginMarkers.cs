namespace Consultare.Integrations.Feegow.Web;

/// <summary>Recognises the login page by its text, also under 200 and an unchanged address (hub-integrations 4.2).</summary>
internal static class LoginMarkers
{
    private const int Enough = 2;

    private static readonly string[] Texts =
    [
        "p=login", "name=\"user\"", "name=\"password\"", "name=\"e-mail\"", "placeholder=\"e-mail\"",
        "placeholder=\"senha\"", "btnlogar", ">entrar<",
    ];

    /// <summary>Whether at least two of the markers are in the text.</summary>
    public static bool AreIn(string html) =>
        Texts.Where(text => html.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(Enough).Count() == Enough;

    /// <summary>Whether an address is that of a login page.</summary>
    public static bool AreIn(Uri address) => address.PathAndQuery.Contains("login", StringComparison.OrdinalIgnoreCase);
}
