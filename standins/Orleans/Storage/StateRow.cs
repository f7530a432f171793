using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Orleans.Standin;

/// <summary>A state as storages keep it: its public members as JSON, and a version, which is its ETag.</summary>
internal sealed record StateRow(long Version, byte[] Json)
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true };

    public static byte[] ToJson<T>(T? state) => JsonSerializer.SerializeToUtf8Bytes(state, Options);
    /// <summary>The version that a state was read as; 0 when none was stored.</summary>
    public static long VersionOf<T>(IGrainState<T> state) => state.ETag is null ? 0 : long.Parse(state.ETag, CultureInfo.InvariantCulture);

    /// <summary>Fills a state from a row, or as a fresh one when there is none.</summary>
    public static void Fill<T>(IGrainState<T> state, StateRow? row)
    {
        state.State = row is null ? New<T>() : JsonSerializer.Deserialize<T>(row.Json, Options);
        SetVersion(state, row?.Version ?? 0);
    }

    public static void SetVersion<T>(IGrainState<T> state, long version)
    {
        state.ETag = version == 0 ? null : version.ToString(CultureInfo.InvariantCulture);
        state.RecordExists = version != 0;
    }

    /// <summary>A fresh value: from the parameterless constructor where there is one, else with all members empty.</summary>
    public static T New<T>() =>
        typeof(T).IsValueType || typeof(T) == typeof(string) ? default!
        : typeof(T).GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? (T)constructor.Invoke(null)
            : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
