using System.Text.Json;
using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Status;

/// <summary>Keeps the period of a backfill in service_runs.parameters.</summary>
public static class BackfillParameters
{
    /// <summary>The stored text of a period.</summary>
    public static string Write(BackfillPeriod period) => JsonSerializer.Serialize(period, JsonSerializerOptions.Web);

    /// <summary>The period of a stored run; null when it has none.</summary>
    public static BackfillPeriod? Read(string? parameters) => string.IsNullOrEmpty(parameters)
        ? null
        : JsonSerializer.Deserialize<BackfillPeriod>(parameters, JsonSerializerOptions.Web);
}
