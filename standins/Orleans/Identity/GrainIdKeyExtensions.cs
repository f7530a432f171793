using System.Globalization;

namespace Orleans.Runtime;

/// <summary>How keys that are numbers or GUIDs are written in an identity.</summary>
public static class GrainIdKeyExtensions
{
    /// <summary>A whole number, in hexadecimal.</summary>
    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    /// <summary>A GUID, as 32 digits.</summary>
    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    /// <summary>The number that the key is; FormatException when it is none.</summary>
    public static long GetIntegerKey(this GrainId grainId) =>
        long.Parse(grainId.Key.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The GUID that the key is; FormatException when it is none.</summary>
    public static Guid GetGuidKey(this GrainId grainId) => Guid.ParseExact(grainId.Key.ToString(), "N");
}
