namespace Consultare.Sandbox.Hosting;

/// <summary>The virtual hosts, chosen by the Host header (sandbox 1); later systems add theirs here.</summary>
internal static class SandboxSites
{
    /// <summary>The REST API of the clinic system.</summary>
    public const string FeegowApi = "api.feegow.localhost";

    /// <summary>The benefit card's contracts.</summary>
    public const string Benefit = "benefit.feegow.localhost";

    /// <summary>The clinic system's pages.</summary>
    public const string Web = "web.feegow.localhost";

    /// <summary>The host the pages moved to.</summary>
    public const string WebNew = "webnew.feegow.localhost";

    /// <summary>The alternative login.</summary>
    public const string App = "app.feegow.localhost";

    /// <summary>The reception queue and its reports.</summary>
    public const string Core = "core.feegow.localhost";

    /// <summary>The chat dashboard.</summary>
    public const string Clinia = "clinia.localhost";

    /// <summary>Google's token service.</summary>
    public const string GoogleAuth = "goauth.localhost";

    /// <summary>Google Sheets.</summary>
    public const string GoogleSheets = "gsheets.localhost";

    /// <summary>Google Docs, for the public CSV.</summary>
    public const string GoogleDocs = "gdocs.localhost";

    /// <summary>Object storage.</summary>
    public const string Storage = "s3.localhost";

    /// <summary>The hosts that serve the clinic system's pages; users and sessions are shared, cookies are not.</summary>
    public static readonly string[] ServingPages = [Web, WebNew, App];

    /// <summary>The addresses that reach the control interface and, for plain clients, the REST API.</summary>
    public static readonly string[] Control = ["127.0.0.1", "localhost"];

    /// <summary>Every host that serves the REST API.</summary>
    public static readonly string[] ServingFeegowApi = [FeegowApi, .. Control];

    /// <summary>Every virtual host.</summary>
    public static readonly string[] All =
        [FeegowApi, Benefit, Web, WebNew, App, Core, Clinia, GoogleAuth, GoogleSheets, GoogleDocs, Storage];
}
