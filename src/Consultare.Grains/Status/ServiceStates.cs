using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Status;

/// <summary>Computes the state word of a service from its runs (hub-domain 4.3).</summary>
internal static class ServiceStates
{
    /// <summary>The state of a service.</summary>
    public static ServiceState Of(ServiceRuns runs) => runs switch
    {
        { IsBusy: true } => ServiceState.Running,
        { Pending: not null } or { Backfill: not null } or { Waiting.Count: > 0 } => ServiceState.Pending,
        { Cycle: { } cycle } when runs.Last?.EndedAt is not { } last || cycle.EndedAt >= last => Of(RunWords.ToStored(cycle.Outcome)),
        { Last.Outcome: { } outcome } => Of(outcome),
        _ => ServiceState.Unknown,
    };

    /// <summary>The end word of an outcome: an interrupted run is an error, a cancelled one a warning.</summary>
    public static ServiceState Of(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Completed => ServiceState.Completed,
        RunOutcome.Online => ServiceState.Online,
        RunOutcome.Warning or RunOutcome.Cancelled => ServiceState.Warning,
        RunOutcome.Error or RunOutcome.Interrupted => ServiceState.Error,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The word as it stands in system_status.</summary>
    public static string Word(ServiceState state) => state.ToString().ToUpperInvariant();
}
