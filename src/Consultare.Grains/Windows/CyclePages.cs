using Consultare.Data.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Windows;

/// <summary>Chooses which pages of a cycle the ledger keeps: those that failed, raised a doubt or changed something.</summary>
internal static class CyclePages
{
    /// <summary>Pages kept of one window; its totals still count them all.</summary>
    public const int MostKept = 2_000;

    /// <summary>Numbers the pages worth keeping and writes them as rows.</summary>
    public static (IReadOnlyList<RunPageRecord> Pages, IReadOnlyList<RunRejectRecord> Rejects) Of(
        WindowSession window, IEnumerable<RanPage> ran)
    {
        var kept = new List<RanPage>();
        foreach (var page in ran.Where(page => IsWorthKeeping(window, page)))
        {
            if (window.LastPageNo < MostKept)
            {
                kept.Add(page with { PageNo = ++window.LastPageNo });
            }
        }

        var runId = window.Fence.RunId;
        return ([.. kept.Select(page => LedgerRecords.Page(runId, page))], [.. kept.SelectMany(page => LedgerRecords.Rejects(runId, page))]);
    }

    private static bool IsWorthKeeping(WindowSession window, RanPage page)
    {
        var result = page.Result;
        var listed = window.RejectsListed.GetValueOrDefault(page.Page.Key);
        window.RejectsListed[page.Page.Key] = result.Rejects.Count;
        return result.Failure is not null
            || result.Warning is not null
            || !result.IsAccountedFor
            || result.Written + result.Removed > 0
            || result.Rejects.Count > listed;
    }
}
