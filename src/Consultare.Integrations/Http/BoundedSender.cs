using System.Net.Http.Headers;
using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Http;

/// <summary>Sends one request and brings back what came of it, within a time and a size; never throws for the network.</summary>
internal sealed class BoundedSender(HttpMessageInvoker http, CallLimits limits, TimeProvider clock)
{
    /// <summary>Of an error's body only the beginning is worth reading.</summary>
    private const int ErrorBodyBytes = 64 * 1024;

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<Exchange> SendAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limits.RequestTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var request = create();
            using var response = await http.SendAsync(request, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or HttpRequestException or IOException)
        {
            // A cancelled read may surface as a broken connection: the caller's wish and our deadline come first.
            cancellationToken.ThrowIfCancellationRequested();
            var timedOut = deadline.IsCancellationRequested || trouble is OperationCanceledException;
            return Exchange.Failed(timedOut ? FailureKind.Timeout : FailureKind.Connection);
        }
        catch (InvalidDataException)
        {
            return Exchange.Failed(FailureKind.BadPayload);
        }
    }

    private async ValueTask<Exchange> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var limit = response.IsSuccessStatusCode ? (int)limits.MaxResponseBytes : ErrorBodyBytes;
        var announced = response.Content.Headers.ContentLength;
        if (response.IsSuccessStatusCode && announced > limit)
        {
            return Exchange.Failed(FailureKind.TooLarge, status);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var (body, isWhole) = await PooledBody.ReadAsync(stream, announced, limit, cancellationToken);
        if (response.IsSuccessStatusCode && !isWhole)
        {
            body.Dispose();
            return Exchange.Failed(FailureKind.TooLarge, status);
        }

        var mediaType = MediaTypeOf(response.Content.Headers);
        return Exchange.Answered(
            status,
            mediaType,
            body,
            RetryAfter.Read(response, clock.GetUtcNow()),
            CharsetOf(response.Content.Headers),
            response.Headers.Location);
    }

    private static string? CharsetOf(HttpContentHeaders headers) => headers.ContentType?.CharSet?.Trim(' ', '"');

    private static string? MediaTypeOf(HttpContentHeaders headers) => headers.ContentType?.MediaType;
}
