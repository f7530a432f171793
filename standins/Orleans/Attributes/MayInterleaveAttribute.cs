namespace Orleans.Concurrency;

/// <summary>A static method of the class, bool Name(IInvokable), decides which requests may interleave.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayInterleaveAttribute(string callbackMethodName) : Attribute
{
    internal string Name { get; } = callbackMethodName;
}
