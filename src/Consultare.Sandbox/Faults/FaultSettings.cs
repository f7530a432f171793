using System.Globalization;

namespace Consultare.Sandbox.Faults;

/// <summary>The settings that behaviours read, checked when a fault is armed rather than when it acts.</summary>
internal static class FaultSettings
{
    private static readonly Dictionary<string, (int Least, int Most)> Numbers = new()
    {
        ["status"] = (100, 599),
        ["seconds"] = (0, 1_000_000),
        ["ms"] = (1, 600_000),
        ["bytes"] = (1, 1_000_000),
    };

    private static readonly HashSet<string> Texts = ["contentType", "body", "retryAfter"];

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public static string? Problem(IReadOnlyDictionary<string, string>? settings) =>
        settings?.Select(pair => Problem(pair.Key, pair.Value)).FirstOrDefault(problem => problem is not null);

    private static string? Problem(string key, string value)
    {
        if (Numbers.TryGetValue(key, out var range))
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= range.Least && number <= range.Most
                ? null
                : $"parameters.{key} must be a number from {range.Least} to {range.Most}, not '{value}'.";
        }

        return key switch
        {
            "retryAfter" when value is not ("seconds" or "date") =>
                "parameters.retryAfter must be 'seconds' or 'date'.",
            _ when Texts.Contains(key) => null,
            _ => $"Unknown parameter '{key}'; known: {string.Join(", ", Numbers.Keys.Concat(Texts))}.",
        };
    }
}
