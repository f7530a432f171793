using Microsoft.Extensions.Logging;

namespace Consultare.Web.Tests.SmallHub;

/// <summary>One line that was logged, exception and named values included.</summary>
public sealed record SpokenLine(LogLevel Level, string Category, string Text);
