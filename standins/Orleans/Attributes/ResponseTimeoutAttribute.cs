using System.Globalization;

namespace Orleans;

/// <summary>How long a caller of this method waits, instead of the messaging options' time.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    /// <summary>The time, given as "hh:mm:ss".</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
}
