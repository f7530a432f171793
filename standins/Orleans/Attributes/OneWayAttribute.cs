namespace Orleans.Concurrency;

/// <summary>The caller does not wait: its task is complete once the call is sent, and errors are only logged.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
