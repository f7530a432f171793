using Consultare.Integrations.Http;

namespace Consultare.Integrations.Sheets;

/// <summary>What one call to Google may cost. Nothing is asked again: the next way of reading is.</summary>
internal static class SheetLimits
{
    public static CallLimits Of(SheetsOptions options) => new(
        options.RequestTimeout,
        Attempts: 1,
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(1),
        options.MaxResponseBytes,
        Random.Shared.NextDouble);
}
