using Orleans.Runtime;
using Orleans.Standin;

namespace Orleans;

/// <summary>What a grain, or a reference to one, can tell of its identity.</summary>
public static class GrainExtensions
{
    /// <summary>The identity; ArgumentException when the object is neither a grain nor a reference.</summary>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase activation => activation.GrainContext.GrainId,
        _ => throw new ArgumentException($"{grain?.GetType()} is neither a grain nor a reference to one.", nameof(grain)),
    };

    /// <summary>The key of a grain with a string key.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();
    /// <summary>The key of a grain with a number key.</summary>
    public static long GetPrimaryKeyLong(this IAddressable grain) => grain.GetGrainId().GetIntegerKey();
    /// <summary>The key of a grain with a GUID key.</summary>
    public static Guid GetPrimaryKey(this IAddressable grain) => grain.GetGrainId().GetGuidKey();

    /// <summary>A reference to the same grain through another of its interfaces.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        var sender = (grain as GrainReference)?.Sender ?? ((Activation)((IGrainBase)grain).GrainContext).Silo;
        return (TGrainInterface)(object)GrainReference.Create(typeof(TGrainInterface), grain.GetGrainId(), sender);
    }

    /// <summary>The same as AsReference.</summary>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();
}
