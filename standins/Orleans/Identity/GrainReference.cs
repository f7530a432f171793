using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Standin;

namespace Orleans.Runtime;

/// <summary>An address of a grain or an observer that implements its interface; equal when the identities are.</summary>
public abstract class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    private static readonly ConcurrentDictionary<Type, GrainReference> Prototypes = new();

    internal GrainReference()
    {
    }

    /// <summary>Whom a call on this reference reaches.</summary>
    public GrainId GrainId { get; private set; }
    /// <summary>The full name of the interface this reference was made for.</summary>
    public string InterfaceName { get; private set; } = "";
    internal Sender Sender { get; private set; } = null!;
    /// <inheritdoc/>
    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);
    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainReference);
    /// <inheritdoc/>
    public override int GetHashCode() => GrainId.GetHashCode();
    /// <summary>The identity and the interface.</summary>
    public override string ToString() => $"GrainReference:{GrainId}:{InterfaceName}";

    // A clone of one prototype per interface: building a proxy anew would cost reflection on every GetGrain.
    internal static GrainReference Create(Type @interface, GrainId id, Sender sender)
    {
        var prototype = Prototypes.GetOrAdd(@interface, static i => i.IsInterface
            ? (GrainReference)Create(i, typeof(Proxy))
            : throw new ArgumentException($"{i} is no interface."));
        var reference = (GrainReference)prototype.MemberwiseClone();
        reference.GrainId = id;
        reference.InterfaceName = @interface.FullName ?? @interface.Name;
        reference.Sender = sender;
        return reference;
    }

    /// <summary>Turns a call of an interface's method into a request.</summary>
    // Inside a grain its own silo sends, whoever made the reference: the grain's options and filters count.
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        (Activation.OfThisTurn?.Silo ?? Sender).Send(this, GrainMethod.Of(targetMethod!), args ?? []);

    // DispatchProxy wants a class that it can derive from and build.
    internal class Proxy : GrainReference;
}
