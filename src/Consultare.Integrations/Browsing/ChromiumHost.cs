using Consultare.Integrations.Answers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Consultare.Integrations.Browsing;

/// <summary>
/// The one Chromium of this process: started by the first job, started again when it died, closed when nobody has
/// needed it for a while.
/// </summary>
internal sealed partial class ChromiumHost : IBrowserHost, IAsyncDisposable
{
    private readonly BrowserOptions _options;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _places;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ITimer _idle;
    private ChromiumProcess? _process;
    private int _jobs;

    public ChromiumHost(IOptions<BrowserOptions> options, TimeProvider clock, ILogger<ChromiumHost> logger)
    {
        _options = options.Value;
        _logger = logger;
        _places = new SemaphoreSlim(_options.MostContexts, _options.MostContexts);
        _idle = clock.CreateTimer(_ => _ = CloseIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether a browser is open now.</summary>
    internal bool IsOpen => _process is { IsAlive: true };

    /// <inheritdoc />
    public async Task<Answer<T>> RunAsync<T>(
        Func<IPage, CancellationToken, Task<Answer<T>>> job, TimeSpan longest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        await _places.WaitAsync(cancellationToken);
        Interlocked.Increment(ref _jobs);
        try
        {
            return await WithBrowserAsync(job, longest, cancellationToken);
        }
        finally
        {
            if (Interlocked.Decrement(ref _jobs) == 0)
            {
                _idle.Change(_options.CloseWhenIdle, Timeout.InfiniteTimeSpan);
            }

            _places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _idle.DisposeAsync();
        await _gate.WaitAsync();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _gate.Dispose();
        _places.Dispose();
    }

    private async Task<Answer<T>> WithBrowserAsync<T>(
        Func<IPage, CancellationToken, Task<Answer<T>>> job, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (!File.Exists(_options.ExecutablePath))
        {
            return new Failed<T>(BrowserFailures.Missing(_options.ExecutablePath));
        }

        ChromiumProcess process;
        try
        {
            process = await ProcessAsync(cancellationToken);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException or IOException)
        {
            LogNotStarted(error.GetType().Name, _options.ExecutablePath);
            return new Failed<T>(BrowserFailures.CannotStart());
        }

        // Pages load in real time, whatever the hub's clock is set to.
        using var limit = new CancellationTokenSource(longest, TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await GuardedAsync(() => OnPageAsync(process.Browser, job, both.Token), limit.Token, cancellationToken);
    }

    private async Task<Answer<T>> OnPageAsync<T>(
        IBrowser browser, Func<IPage, CancellationToken, Task<Answer<T>>> job, CancellationToken cancellationToken)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "pt-BR",
            TimezoneId = "America/Sao_Paulo",
            ViewportSize = new ViewportSize { Width = 1366, Height = 900 },
        });
        context.SetDefaultTimeout((float)_options.StepTimeout.TotalMilliseconds);

        // Playwright knows no tokens: what waits on the page ends when its context is closed.
        await using var ending = cancellationToken.Register(() => _ = CloseQuietlyAsync(context));
        return await job(await context.NewPageAsync(), cancellationToken);
    }

    private async Task<Answer<T>> GuardedAsync<T>(
        Func<Task<Answer<T>>> work, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // The message is left out: Playwright quotes what was typed into a field.
            LogJobFailed(error.GetType().Name, limit.IsCancellationRequested);
            var isSlow = limit.IsCancellationRequested || error is TimeoutException;
            return new Failed<T>(isSlow ? BrowserFailures.TooSlow() : BrowserFailures.Died());
        }
    }

    private async Task<ChromiumProcess> ProcessAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_process is { IsAlive: false } dead)
            {
                LogDied();
                _process = null;
                await dead.DisposeAsync();
            }

            return _process ??= await ChromiumProcess.StartAsync(_options);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task CloseIdleAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (Volatile.Read(ref _jobs) == 0 && _process is { } idle)
            {
                _process = null;
                await idle.DisposeAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task CloseQuietlyAsync(IBrowserContext context)
    {
        try
        {
            await context.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // Closed by the job itself in the same moment.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Chromium at {Path} did not start: {Error}")]
    private partial void LogNotStarted(string error, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A browser job ended by {Error}, time limit reached: {IsLate}")]
    private partial void LogJobFailed(string error, bool isLate);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chromium had died and is started again")]
    private partial void LogDied();
}
