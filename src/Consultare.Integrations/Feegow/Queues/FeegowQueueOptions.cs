using Consultare.Integrations.Http;

namespace Consultare.Integrations.Feegow.Queues;

/// <summary>What reading the two queues may cost, and where the reception's is (hub-integrations 5, 6).</summary>
public sealed class FeegowQueueOptions
{
    /// <summary>The setting that holds <see cref="CoreBaseUrl"/>.</summary>
    public const string CoreBaseUrlSetting = "FEEGOW_CORE_BASE_URL";

    /// <summary>Address of the host that serves the reception queue.</summary>
    /// <value>The vendor's host by default.</value>
    public Uri CoreBaseUrl { get; set; } = new("https://core.feegow.com");

    /// <summary>Longest time of one attempt: connect, headers and the whole body.</summary>
    /// <value>10 seconds by default; from 1 second to 2 minutes.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time to wait for a connection; part of <see cref="RequestTimeout"/>.</summary>
    /// <value>5 seconds by default; from 100 milliseconds to 1 minute.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait Feegow may ask for with <c>Retry-After</c>; more ends the call (S10).</summary>
    /// <value>60 seconds by default; from zero to 1 hour.</value>
    public TimeSpan RetryAfterCap { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Requests sent at most for one page, the first one included.</summary>
    /// <value>2 by default: the next cycle is seconds away; from 1 to 5.</value>
    public int Attempts { get; set; } = 2;

    /// <summary>Wait before the second attempt, jittered.</summary>
    /// <value>500 milliseconds by default; from 1 millisecond to 1 minute.</value>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait between two attempts that Feegow did not ask for.</summary>
    /// <value>3 seconds by default; not shorter than <see cref="BaseDelay"/>, at most 1 minute.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Largest page accepted, in bytes after decompression.</summary>
    /// <value>4 MiB by default; from 1 KiB to 64 MiB.</value>
    public long MaxResponseBytes { get; set; } = 4L * 1024 * 1024;

    /// <summary>Most people one queue may hold; a longer list is not believed.</summary>
    /// <value>500 by default; from 1 to 1,000.</value>
    public int MaxPatients { get; set; } = 500;

    /// <summary>Attribute of the landing page whose value is the session's unit (hub-integrations 5, inferred).</summary>
    /// <value><c>data-unit-id</c> by default.</value>
    public string UnitAttribute { get; set; } = "data-unit-id";

    /// <summary>Random numbers in [0, 1) that spread the waits.</summary>
    public Func<double> Jitter { get; set; } = Random.Shared.NextDouble;

    internal CallLimits Limits =>
        new(RequestTimeout, Attempts, BaseDelay, MaxDelay, RetryAfterCap, MaxResponseBytes, Jitter);
}
