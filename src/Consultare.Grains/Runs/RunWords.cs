using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Status;
using Contract = Consultare.Grains.Abstractions.Runs;
using Stored = Consultare.Data.Runs;

namespace Consultare.Grains.Runs;

/// <summary>Translates between the words of the contract and those of the tables; both lists are the same.</summary>
internal static class RunWords
{
    /// <summary>The stored word of an outcome.</summary>
    public static Stored.RunOutcome ToStored(Contract.RunOutcome outcome) => outcome switch
    {
        Contract.RunOutcome.Completed => Stored.RunOutcome.Completed,
        Contract.RunOutcome.Online => Stored.RunOutcome.Online,
        Contract.RunOutcome.Warning => Stored.RunOutcome.Warning,
        Contract.RunOutcome.Error => Stored.RunOutcome.Error,
        Contract.RunOutcome.Interrupted => Stored.RunOutcome.Interrupted,
        Contract.RunOutcome.Cancelled => Stored.RunOutcome.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The contract's word of a stored outcome.</summary>
    public static Contract.RunOutcome FromStored(Stored.RunOutcome outcome) => outcome switch
    {
        Stored.RunOutcome.Completed => Contract.RunOutcome.Completed,
        Stored.RunOutcome.Online => Contract.RunOutcome.Online,
        Stored.RunOutcome.Warning => Contract.RunOutcome.Warning,
        Stored.RunOutcome.Error => Contract.RunOutcome.Error,
        Stored.RunOutcome.Interrupted => Contract.RunOutcome.Interrupted,
        Stored.RunOutcome.Cancelled => Contract.RunOutcome.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The stored word of a kind.</summary>
    public static Stored.RunKind ToStored(Contract.RunKind kind) => kind switch
    {
        Contract.RunKind.Refresh => Stored.RunKind.Refresh,
        Contract.RunKind.Schedule => Stored.RunKind.Schedule,
        Contract.RunKind.Backfill => Stored.RunKind.Backfill,
        Contract.RunKind.Replay => Stored.RunKind.Replay,
        Contract.RunKind.Preview => Stored.RunKind.Preview,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The contract's word of a stored kind.</summary>
    public static Contract.RunKind FromStored(Stored.RunKind kind) => kind switch
    {
        Stored.RunKind.Refresh => Contract.RunKind.Refresh,
        Stored.RunKind.Schedule => Contract.RunKind.Schedule,
        Stored.RunKind.Backfill => Contract.RunKind.Backfill,
        Stored.RunKind.Replay => Contract.RunKind.Replay,
        Stored.RunKind.Preview => Contract.RunKind.Preview,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A stored run as the board shows it; <paramref name="unit"/> names its pages.</summary>
    public static RunSummary Summary(RunRecord run, string unit)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RunSummary(
            run.RunId,
            run.Service,
            FromStored(run.Kind),
            run.RequestedBy,
            run.RequestedAt,
            run.StartedAt,
            run.EndedAt,
            run.Outcome is { } outcome ? FromStored(outcome) : null,
            run.PagesDone,
            run.PagesTotal,
            unit,
            new RowCounts(run.RowsRead, run.RowsWritten, run.RowsUnchanged, run.RowsRejected, run.RowsRemoved),
            run.Details,
            run.Kind is Stored.RunKind.Backfill or Stored.RunKind.Preview ? BackfillParameters.Read(run.Parameters) : null);
    }
}
