using System.Reflection;
using Orleans.Standin;

namespace Orleans.Runtime;

/// <summary>An address of a grain or an observer that implements its interface; equal when the identities are.</summary>
public abstract class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    internal GrainReference()
    {
    }

    /// <summary>Whom a call on this reference reaches.</summary>
    public GrainId GrainId { get; private set; }

    /// <summary>The full name of the interface this reference was made for.</summary>
    public string InterfaceName => Interface.FullName ?? Interface.Name;

    internal Type Interface { get; private set; } = typeof(IAddressable);

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
    internal GrainReference Bind(Type @interface, GrainId id, Sender sender)
    {
        var bound = (GrainReference)MemberwiseClone();
        bound.Interface = @interface;
        bound.GrainId = id;
        bound.Sender = sender;
        return bound;
    }
}
