using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Days;

/// <summary>One planned or actual run of a day; instants are UTC.</summary>
/// <param name="DueAt">When it was due; null when somebody asked for it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reason">Why it was missed or skipped, or what a cycle failed of, in plain Portuguese.</param>
/// <param name="Run">Its run; null when there is none.</param>
public sealed record Fire(DateTimeOffset? DueAt, FireState State, string? Reason, RunSummary? Run)
{
    /// <summary>When a failed cycle's page began and ended; null for whole runs, which tell it themselves.</summary>
    public (DateTimeOffset StartedAt, DateTimeOffset EndedAt)? Cycle { get; init; }
}
