using System.Text.Json;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Status;

namespace Consultare.Grains.Windows;

/// <summary>
/// What the cycles of one window came to; kept in service_runs.parameters, so that a window whose process died goes on
/// counting in the next one.
/// </summary>
/// <param name="Opens">When the window opened, UTC.</param>
/// <param name="Ends">When it closes, UTC; no cycle starts at or after it.</param>
/// <param name="Cycles">Cycles so far.</param>
/// <param name="Failed">Those that ended with an error.</param>
/// <param name="Degraded">Those that ended with a warning.</param>
internal sealed record WindowTally(DateTimeOffset Opens, DateTimeOffset Ends, int Cycles, int Failed, int Degraded)
{
    private const int AlwaysTolerated = 10;
    private const double ToleratedShare = 0.01;

    /// <summary>A window before its first cycle.</summary>
    public static WindowTally Of(DateTimeOffset opens, DateTimeOffset ends) => new(opens, ends, 0, 0, 0);

    /// <summary>The tally in the parameters of a run; null when the run is no window's.</summary>
    public static WindowTally? Read(string? parameters) => string.IsNullOrEmpty(parameters) || RepeatParameters.Are(parameters)
        ? null
        : JsonSerializer.Deserialize<WindowTally>(parameters, JsonSerializerOptions.Web);

    /// <summary>The text of the parameters.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>With one more cycle.</summary>
    public WindowTally Plus(RunOutcome cycle) => this with
    {
        Cycles = Cycles + 1,
        Failed = Failed + (cycle == RunOutcome.Error ? 1 : 0),
        Degraded = Degraded + (cycle == RunOutcome.Warning ? 1 : 0),
    };

    /// <summary>
    /// How the window ended: an error when no cycle was of use, a warning when troubled cycles are above
    /// max(10, 1 %), the same measure as for rejected rows (hub-domain 4.3).
    /// </summary>
    public RunOutcome Outcome()
    {
        if (Cycles > 0 && Failed == Cycles)
        {
            return RunOutcome.Error;
        }

        return Failed + Degraded > Math.Max(AlwaysTolerated, ToleratedShare * Cycles) ? RunOutcome.Warning : RunOutcome.Online;
    }
}
