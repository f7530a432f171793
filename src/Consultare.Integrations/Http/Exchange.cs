using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Http;

/// <summary>One request and what came back: an HTTP answer, or how the connection let us down.</summary>
internal sealed class Exchange : IDisposable
{
    private Exchange(int? status, string? mediaType, PooledBody body, TimeSpan? retryAfter, FailureKind? broken)
    {
        Status = status;
        MediaType = mediaType;
        Body = body;
        RetryAfter = retryAfter;
        Broken = broken;
    }

    /// <summary>The HTTP status; null when no whole answer came.</summary>
    public int? Status { get; }

    public string? MediaType { get; }

    /// <summary>The decompressed body; of an answer that is not 2xx only its beginning.</summary>
    public PooledBody Body { get; }

    /// <summary>How long the other side asks us to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The character set the answer declares, as it was written; null when it declares none.</summary>
    public string? Charset { get; init; }

    /// <summary>Where a redirect points, as it was sent; may be relative.</summary>
    public Uri? Location { get; init; }

    /// <summary>Set when no whole answer came: timeout, connection, too large or not decodable.</summary>
    public FailureKind? Broken { get; }

    /// <summary>How many requests were sent up to this one.</summary>
    public int Attempts { get; set; } = 1;

    public bool IsSuccess => Broken is null && Status is >= 200 and <= 299;

    /// <summary>Trouble that tends to pass by itself (hub-integrations 0.8); nothing else is asked again.</summary>
    public bool IsTransient => Broken is FailureKind.Timeout or FailureKind.Connection
        || (Broken is null && Status is 429 or 500 or 502 or 503 or 504);

    public static Exchange Answered(
        int status, string? mediaType, PooledBody body, TimeSpan? retryAfter, string? charset = null, Uri? location = null) =>
        new(status, mediaType, body, retryAfter, broken: null) { Charset = charset, Location = location };

    public static Exchange Failed(FailureKind broken, int? status = null) =>
        new(status, mediaType: null, PooledBody.Empty, retryAfter: null, broken);

    public void Dispose() => Body.Dispose();
}
