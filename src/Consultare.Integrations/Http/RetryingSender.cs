using Polly;
using Polly.Retry;

namespace Consultare.Integrations.Http;

/// <summary>
/// Asks again when the trouble tends to pass (hub-integrations 0.8): exponential back-off with jitter and a cap, or
/// exactly as long as the other side says, within our own cap (S10).
/// </summary>
internal sealed class RetryingSender
{
    private readonly BoundedSender _sender;
    private readonly CallLimits _limits;
    private readonly ResiliencePipeline<Exchange> _pipeline;

    public RetryingSender(HttpMessageInvoker http, CallLimits limits, TimeProvider clock)
    {
        _sender = new BoundedSender(http, limits, clock);
        _limits = limits;
        _pipeline = BuildPipeline(clock);
    }

    /// <summary>The last exchange, whatever it was; dispose it after reading its body.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<Exchange> SendAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        var attempts = 0;
        return await _pipeline.ExecuteAsync(
            async token =>
            {
                attempts++;
                var exchange = await _sender.SendAsync(create, token);
                exchange.Attempts = attempts;
                return exchange;
            },
            cancellationToken);
    }

    /// <summary>Whether the other side asks for a longer wait than we grant; such a call ends at once.</summary>
    public bool AsksTooLongAWait(Exchange exchange) => exchange.RetryAfter > _limits.RetryAfterCap;

    private ResiliencePipeline<Exchange> BuildPipeline(TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<Exchange> { TimeProvider = clock };
        if (_limits.Attempts > 1)
        {
            builder.AddRetry(RetryOptions());
        }

        return builder.Build();
    }

    private RetryStrategyOptions<Exchange> RetryOptions() => new()
    {
        ShouldHandle = attempt => ValueTask.FromResult(
            attempt.Outcome.Result is { IsTransient: true } exchange && !AsksTooLongAWait(exchange)),
        MaxRetryAttempts = _limits.Attempts - 1,
        BackoffType = DelayBackoffType.Exponential,
        Delay = _limits.BaseDelay,
        MaxDelay = _limits.MaxDelay,
        UseJitter = true,
        Randomizer = _limits.Jitter,
        DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
    };
}
