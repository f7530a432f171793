using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Tests.Testing;

/// <summary>Keeps what the hub logs, and waits for a line.</summary>
public sealed class LogWatch : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly SemaphoreSlim _written = new(0);

    /// <summary>Every line of warning or worse so far.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Waits for a line that holds a text.</summary>
    public async Task WaitAsync(string text)
    {
        while (!_lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            (await _written.WaitAsync(Patience)).ShouldBeTrue($"no line with '{text}' in: {string.Join('\n', _lines)}");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue(formatter(state, exception));
            _written.Release();
        }
    }

    public void Dispose()
    {
        // The hub's host disposes its providers; the lines are read afterwards too.
    }
}
