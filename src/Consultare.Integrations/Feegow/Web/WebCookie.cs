namespace Consultare.Integrations.Feegow.Web;

/// <summary>A cookie of a browser, with where it may be sent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, a secret.</param>
/// <param name="Domain">Host it belongs to, with a leading dot when its subdomains count.</param>
/// <param name="Path">Path it is limited to.</param>
public sealed record WebCookie(string Name, string Value, string Domain, string Path)
{
    /// <summary>Names the cookie only: a record would print its value into whatever log it meets.</summary>
    public override string ToString() => Name;
}
