using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Consultare.Web.Tests.Support;

/// <summary>Keeps every line the hub logs.</summary>
public sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new CapturingLogger(categoryName, _lines);

    public void Dispose()
    {
    }
}
