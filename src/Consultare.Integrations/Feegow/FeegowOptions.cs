using Consultare.Integrations.Http;

namespace Consultare.Integrations.Feegow;

/// <summary>Where Feegow is, with which key it is asked, and what a call may cost.</summary>
public sealed class FeegowOptions
{
    /// <summary>The setting that holds <see cref="ApiBaseUrl"/>.</summary>
    public const string ApiBaseUrlSetting = "FEEGOW_API_BASE_URL";

    /// <summary>The setting that holds <see cref="AccessToken"/>.</summary>
    public const string AccessTokenSetting = "FEEGOW_ACCESS_TOKEN";

    /// <summary>Base address of the REST API, path included; hosts move, so it is a setting (hub-integrations 0.2).</summary>
    /// <value>The vendor's host by default.</value>
    public Uri ApiBaseUrl { get; set; } = new("https://api.feegow.com/v1/api");

    /// <summary>The licence's key, sent as <c>x-access-token</c> and never logged; empty means not configured.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>Longest time of one attempt: connect, headers and the whole body.</summary>
    /// <value>60 seconds by default; from 1 second to 10 minutes.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time to wait for a connection; part of <see cref="RequestTimeout"/>.</summary>
    /// <value>10 seconds by default; from 100 milliseconds to 1 minute.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait Feegow may ask for with <c>Retry-After</c>; more ends the call (S10).</summary>
    /// <value>60 seconds by default; from zero to 1 hour.</value>
    public TimeSpan RetryAfterCap { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Requests sent at most for one call, the first one included.</summary>
    /// <value>4 by default, which outlasts a hiccup of some seconds; from 1 to 10.</value>
    public int Attempts { get; set; } = 4;

    /// <summary>Wait before the second attempt; it doubles from there, jittered.</summary>
    /// <value>1 second by default; from 1 millisecond to 1 minute.</value>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two attempts that Feegow did not ask for.</summary>
    /// <value>20 seconds by default; not shorter than <see cref="BaseDelay"/>, at most 10 minutes.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Largest answer accepted, in bytes after decompression.</summary>
    /// <value>32 MiB by default (some 75,000 appointments of one slice); from 1 KiB to 512 MiB.</value>
    public long MaxResponseBytes { get; set; } = 32L * 1024 * 1024;

    /// <summary>Random numbers in [0, 1) that spread the waits, so that two hubs do not knock in step.</summary>
    public Func<double> Jitter { get; set; } = Random.Shared.NextDouble;

    /// <summary>The setting that names the address, for messages; another host of the vendor has another one.</summary>
    internal string AddressSetting { get; init; } = ApiBaseUrlSetting;

    internal CallLimits Limits =>
        new(RequestTimeout, Attempts, BaseDelay, MaxDelay, RetryAfterCap, MaxResponseBytes, Jitter);
}
