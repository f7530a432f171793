using System.Net.Http.Headers;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Payloads;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Logging;

namespace Consultare.Integrations.Feegow;

/// <summary>Puts questions to the REST API: key, retries, classification of every answer, one log line a failure.</summary>
internal sealed partial class FeegowApi(
    RetryingSender sender, FeegowOptions options, IFeegowKey storedKey, TimeProvider clock, ILogger logger)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly ProductInfoHeaderValue Product = new("HubConsultare", "1.0");

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer<T>> GetAsync<T>(FeegowRequest<T> request, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var key = await KeyAsync(cancellationToken);
        var answer = key.Length == 0
            ? new Failed<T>(FeegowFailures.NoKey())
            : await AskAsync(request, key, cancellationToken);
        if (answer is Failed<T> { Failure: var failure })
        {
            var elapsed = clock.GetElapsedTime(started).TotalMilliseconds;
            LogCallFailed(request.Path, failure.StatusCode, failure.Kind, failure.Attempts, elapsed);
        }

        return answer;
    }

    /// <summary>A failure found in answers that were each well by themselves.</summary>
    public Answer<T> Fail<T>(string path, Func<FeegowFailures, IntegrationFailure> choose, int attempts)
    {
        var failure = choose(new FeegowFailures(path, options, options.AccessToken)) with { Attempts = attempts };
        LogCallFailed(path, failure.StatusCode, failure.Kind, attempts, elapsed: 0);
        return new Failed<T>(failure);
    }

    // What an administrator saved comes before the setting, and is asked for on every call so that a change counts at once.
    private async ValueTask<string> KeyAsync(CancellationToken cancellationToken) =>
        await storedKey.FindAsync(cancellationToken) is { Length: > 0 } saved ? saved : options.AccessToken;

    private async Task<Answer<T>> AskAsync<T>(FeegowRequest<T> request, string key, CancellationToken cancellationToken)
    {
        using var exchange = await sender.SendAsync(
            () => CreateMessage(request.Path + request.Query, key, request.Body), cancellationToken);
        return Read(request, exchange, key).After(exchange.Attempts);
    }

    private Answer<T> Read<T>(FeegowRequest<T> request, Exchange exchange, string key)
    {
        var failures = new FeegowFailures(request.Path, options, key);
        if (exchange.IsSuccess)
        {
            return request.Parse(exchange.Body.Span, failures);
        }

        if (exchange.Status == 409 && request.OnConflict is { } valueOfConflict)
        {
            var said = VendorText.Quote(ErrorBody.Read(exchange.Body.Memory).Text, key);
            LogNothingFound(request.Path, said);
            return new Success<T>(valueOfConflict(), 1);
        }

        return new Failed<T>(failures.Of(exchange));
    }

    private HttpRequestMessage CreateMessage(string pathAndQuery, string key, byte[]? body)
    {
        var address = new Uri(options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + pathAndQuery);
        var message = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, address);
        message.Headers.Add("x-access-token", key);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(Product);
        // The vendor's page asks for a content type on every call, although a GET carries nothing.
        message.Content = new ByteArrayContent(body ?? []) { Headers = { ContentType = Json } };
        return message;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Feegow {Path} failed: {Kind}, status {Status}, {Attempts} attempts, {Elapsed:0} ms")]
    private partial void LogCallFailed(string path, int? status, FailureKind kind, int attempts, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Feegow {Path} answered 409, taken as nothing found: {Text}")]
    private partial void LogNothingFound(string path, string? text);
}
