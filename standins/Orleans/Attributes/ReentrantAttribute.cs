namespace Orleans.Concurrency;

/// <summary>All requests of the grain may interleave.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
