using System.Globalization;

namespace Orleans.Runtime;

/// <summary>The text of one part of a grain's identity: its type or its key.</summary>
public readonly record struct IdSpan
{
    private readonly string? _text;

    private IdSpan(string text) => _text = text;
    /// <summary>Wraps a text.</summary>
    public static IdSpan Create(string id) => new(id ?? throw new ArgumentNullException(nameof(id)));
    /// <summary>The text itself.</summary>
    public override string ToString() => _text ?? "";
}

/// <summary>The name of a grain class as identities carry it, e.g. "feegowappointments".</summary>
public readonly record struct GrainType(IdSpan Value)
{
    /// <summary>Makes a type from its name.</summary>
    public static GrainType Create(string value) => new(IdSpan.Create(value));
    /// <summary>The name itself.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>The identity of one grain: its type and its key, written "type/key".</summary>
public readonly record struct GrainId(GrainType Type, IdSpan Key)
{
    /// <summary>Makes an identity of both parts.</summary>
    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));
    /// <summary>Makes an identity of both parts.</summary>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);
    /// <summary>"type/key".</summary>
    public override string ToString() => $"{Type}/{Key}";
}

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
