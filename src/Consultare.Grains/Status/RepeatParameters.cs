using System.Text.Json;

namespace Consultare.Grains.Status;

/// <summary>Keeps in service_runs.parameters which run, cut off with its process, a scheduled run makes up for.</summary>
/// <param name="Repeats">That run.</param>
internal sealed record RepeatParameters(Guid Repeats)
{
    private const string Beginning = "{\"repeats\":";

    /// <summary>Whether the text is one of these.</summary>
    public static bool Are(string? parameters) => parameters?.StartsWith(Beginning, StringComparison.Ordinal) == true;

    /// <summary>The stored text.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>The run that is made up for; null when the parameters are of another kind.</summary>
    public static Guid? Read(string? parameters) =>
        Are(parameters) ? JsonSerializer.Deserialize<RepeatParameters>(parameters!, JsonSerializerOptions.Web)?.Repeats : null;
}
