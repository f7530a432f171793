using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Runs;

/// <summary>Computes a run's colour from its ledger (hub-domain 4.3); nothing sets it by hand.</summary>
internal static class OutcomePolicy
{
    private const int AlwaysTolerated = 10;
    private const double ToleratedShare = 0.01;

    /// <summary>The outcome of a run that came to its end.</summary>
    /// <param name="ledger">Its closed pages.</param>
    /// <param name="isContinuous">Whether a good end is ONLINE.</param>
    /// <param name="pagesStandAlone">Whether a page's failure says nothing of the others (<see cref="IRunPlan.PagesStandAlone"/>).</param>
    public static RunOutcome Of(RunLedger ledger, bool isContinuous, bool pagesStandAlone = false)
    {
        if (IsError(ledger, pagesStandAlone))
        {
            return RunOutcome.Error;
        }

        if (IsWarning(ledger))
        {
            return RunOutcome.Warning;
        }

        return isContinuous ? RunOutcome.Online : RunOutcome.Completed;
    }

    /// <summary>Whether so many rows were refused that the run is degraded: above max(10, 1 % of the rows read).</summary>
    public static bool TooManyRejected(RowCounts rows) =>
        rows.Rejected > Math.Max(AlwaysTolerated, ToleratedShare * rows.Read);

    private static bool IsError(RunLedger ledger, bool pagesStandAlone)
    {
        var data = ledger.Closed.Where(closed => !closed.Page.IsPreparation).ToList();
        var heaviest = pagesStandAlone ? FailureWeight.Stop : FailureWeight.Run;
        return ledger.Closed.Any(closed => closed.Result.Failure is { } failure && failure.Weight >= heaviest)
            || (data.Count > 0
                && data.TrueForAll(closed => closed.Result.Failure is not null)
                && data.Exists(closed => closed.Result.Failure is { Weight: not FailureWeight.Passing }));
    }

    private static bool IsWarning(RunLedger ledger) =>
        ledger.Warnings.Count > 0
        || TooManyRejected(ledger.Rows)
        || ledger.Closed.Any(closed => closed.Result.Failure is not null || !closed.Result.IsAccountedFor);
}
