using System.Text.Json;
using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Status;

/// <summary>Keeps in service_runs.parameters which page is asked for again.</summary>
/// <param name="RunId">The run in which it failed.</param>
/// <param name="PageNo">Its number there.</param>
/// <param name="Key">What it is.</param>
/// <param name="Period">The period of that run, when it was a backfill.</param>
internal sealed record ReplayParameters(Guid RunId, int PageNo, string Key, BackfillPeriod? Period)
{
    /// <summary>The stored text.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>The page of a stored replay; null when the run is none.</summary>
    public static ReplayParameters? Read(string? parameters) => string.IsNullOrEmpty(parameters)
        ? null
        : JsonSerializer.Deserialize<ReplayParameters>(parameters, JsonSerializerOptions.Web);
}
