namespace Orleans.Runtime;

/// <summary>Values that travel with every call made from here on, and from there on.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> Values = new();

    internal static Dictionary<string, object>? Current
    {
        get => Values.Value;
        set => Values.Value = value;
    }

    /// <summary>The value, or null.</summary>
    public static object? Get(string key) => Current?.GetValueOrDefault(key);

    /// <summary>Sets a value for the calls made from here on.</summary>
    public static void Set(string key, object value) =>
        // Copied on write: calls already sent keep what they were sent with.
        Current = new Dictionary<string, object>(Current ?? [], StringComparer.Ordinal) { [key] = value };

    /// <summary>Takes a value away; whether there was one.</summary>
    public static bool Remove(string key)
    {
        var copy = new Dictionary<string, object>(Current ?? [], StringComparer.Ordinal);
        var removed = copy.Remove(key);
        Current = copy.Count == 0 ? null : copy;
        return removed;
    }

    /// <summary>Takes all values away.</summary>
    public static void Clear() => Current = null;
}
