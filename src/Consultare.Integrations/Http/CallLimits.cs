namespace Consultare.Integrations.Http;

/// <summary>What one call may cost: time, size and repetitions.</summary>
/// <param name="RequestTimeout">Longest time of one attempt: connect, headers and the whole body.</param>
/// <param name="Attempts">Requests sent at most, the first one included.</param>
/// <param name="BaseDelay">Wait before the second attempt; it grows exponentially and is jittered.</param>
/// <param name="MaxDelay">Longest wait of our own choosing.</param>
/// <param name="RetryAfterCap">Longest wait the other side may ask for; more ends the call.</param>
/// <param name="MaxResponseBytes">Largest body, decompressed.</param>
/// <param name="Jitter">Random numbers in [0, 1) that spread the waits.</param>
internal sealed record CallLimits(
    TimeSpan RequestTimeout,
    int Attempts,
    TimeSpan BaseDelay,
    TimeSpan MaxDelay,
    TimeSpan RetryAfterCap,
    long MaxResponseBytes,
    Func<double> Jitter);
