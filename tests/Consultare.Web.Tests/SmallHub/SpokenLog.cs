using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Consultare.Web.Tests.SmallHub;

/// <summary>Keeps everything the hub logs, at every level.</summary>
public sealed class SpokenLog : ILoggerProvider
{
    private readonly ConcurrentQueue<SpokenLine> _lines = new();

    public IReadOnlyCollection<SpokenLine> Lines => _lines;

    public IEnumerable<SpokenLine> Errors => _lines.Where(line => line.Level >= LogLevel.Error);

    public ILogger CreateLogger(string categoryName) => new Voice(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Voice(string category, ConcurrentQueue<SpokenLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(new SpokenLine(LogLevel.Trace, category, $"scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : string.Empty;
            lines.Enqueue(new SpokenLine(logLevel, category, $"{formatter(state, exception)} {values} {exception}"));
        }
    }
}
