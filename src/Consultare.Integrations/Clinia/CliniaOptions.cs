namespace Consultare.Integrations.Clinia;

/// <summary>Where the chat dashboard is, who signs in, and which groups it has (hub-integrations 8).</summary>
public sealed class CliniaOptions
{
    /// <summary>The setting that holds <see cref="BaseUrl"/>.</summary>
    public const string BaseUrlSetting = "CLINIA_BASE_URL";

    /// <summary>The setting that holds <see cref="User"/>.</summary>
    public const string UserSetting = "CLINIA_USER";

    /// <summary>The setting that holds <see cref="Password"/>.</summary>
    public const string PasswordSetting = "CLINIA_PASS";

    /// <summary>The setting that holds <see cref="Cookie"/>.</summary>
    public const string CookieSetting = "CLINIA_COOKIE";

    /// <summary>The setting that holds <see cref="Groups"/>: <c>id=label</c>, parted by semicolons.</summary>
    public const string GroupsSetting = "CLINIA_GROUPS";

    /// <summary>Address of the dashboard.</summary>
    /// <value>The vendor's host by default.</value>
    public Uri BaseUrl { get; set; } = new("https://dashboard.clinia.io");

    /// <summary>E-mail to sign in with, unless one is stored; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Its password; empty for none.</summary>
    public string Password { get; set; } = "";

    /// <summary>A pasted session cookie, used until one is stored; empty for none.</summary>
    public string Cookie { get; set; } = "";

    /// <summary>The known groups; the first is the central one, which the CRC checklist reads.</summary>
    public IReadOnlyList<CliniaGroupLabel> Groups { get; set; } = [];

    /// <summary>Longest time of one attempt.</summary>
    /// <value>20 seconds by default (hub-integrations 0.8).</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Requests sent at most for one call.</summary>
    /// <value>2 by default: the next cycle comes within a minute.</value>
    public int Attempts { get; set; } = 2;

    /// <summary>Wait before the second attempt.</summary>
    /// <value>1 second by default.</value>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Largest answer accepted, in bytes.</summary>
    /// <value>4 MB by default.</value>
    public long MaxResponseBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Longest time of a login in the browser, waiting for a free page included.</summary>
    /// <value>90 seconds by default.</value>
    public TimeSpan LongestLogin { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Set when CLINIA_GROUPS could not be read; names the part that is wrong.</summary>
    internal string? GroupsProblem { get; set; }
}
