using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Consultare.Web.Tests.Support;

/// <summary>Writes one category's lines, exceptions included, into a queue.</summary>
internal sealed class CapturingLogger(string category, ConcurrentQueue<string> lines) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
}
