using Consultare.Integrations.Feegow.Web;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>What the windows of one run share: the session of the first serves the next, so that a run signs in once.</summary>
public sealed class ReportVisit
{
    /// <summary>Cookies of the session; empty before the first login.</summary>
    public IReadOnlyList<WebCookie> Cookies { get; set; } = [];

    /// <summary>Whether a person asked for the run: refused credentials may then be tried once more (S20).</summary>
    public bool AskedByPerson { get; init; }

    /// <summary>The host the session lives at.</summary>
    public Uri? Home { get; set; }

    /// <summary>Forgets the session: it was found lost.</summary>
    public void Forget() => (Cookies, Home) = ([], null);
}
