namespace Consultare.Integrations.Http;

/// <summary>How long an answer asks us to wait: <c>Retry-After</c> in seconds or as a date (S10).</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
