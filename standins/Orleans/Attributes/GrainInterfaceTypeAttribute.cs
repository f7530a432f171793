namespace Orleans.Runtime;

/// <summary>The name of a grain interface between silos.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class GrainInterfaceTypeAttribute(string value) : Attribute
{
    internal string Name { get; } = value;
}
