using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>The reference that turns calls of interface methods into requests.</summary>
internal class GrainProxy : GrainReference
{
    private static readonly ConcurrentDictionary<Type, GrainReference> Prototypes = new();

    public GrainProxy()
    {
    }

    public static GrainReference Create(Type @interface, GrainId id, Sender sender) =>
        Prototypes.GetOrAdd(@interface, static i => i.IsInterface
            ? (GrainReference)Create(i, typeof(GrainProxy))
            : throw new ArgumentException($"{i} is no interface.")).Bind(@interface, id, sender);

    // Inside a grain its own silo sends, whoever made the reference: the grain's options and filters count.
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        (Activation.Current?.Silo ?? Sender).Send(this, GrainMethod.Of(targetMethod!), args ?? []);
}
