namespace Orleans;

/// <summary>The name of a grain class in identities; without it, the class's name in lower case less "grain".</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal string Name { get; } = grainType;
}
