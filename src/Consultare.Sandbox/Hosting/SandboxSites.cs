namespace Consultare.Sandbox.Hosting;

/// <summary>The virtual hosts, chosen by the Host header (sandbox 1); later systems add theirs here.</summary>
internal static class SandboxSites
{
    /// <summary>The REST API of the clinic system.</summary>
    public const string FeegowApi = "api.feegow.localhost";

    /// <summary>The addresses that reach the control interface and, for plain clients, the REST API.</summary>
    public static readonly string[] Control = ["127.0.0.1", "localhost"];

    /// <summary>Every host that serves the REST API.</summary>
    public static readonly string[] ServingFeegowApi = [FeegowApi, .. Control];
}
