using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Runs;

/// <summary>The closed pages of a run, from which progress and outcome are computed.</summary>
internal sealed class RunLedger
{
    private readonly List<ClosedPage> _closed = [];
    private readonly List<string> _warnings = [];

    /// <summary>Closed pages in closing order.</summary>
    public IReadOnlyList<ClosedPage> Closed => _closed;

    /// <summary>Doubts raised by pages and by the closing step, in plain Portuguese.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Rows so far.</summary>
    public RowCounts Rows { get; private set; } = RowCounts.None;

    /// <summary>Closed pages that carry data.</summary>
    public int DataPagesClosed => _closed.Count(closed => !closed.Page.IsPreparation);

    /// <summary>The broken credential that a page met, if one did.</summary>
    public string? BlockedBy => _closed.Select(closed => closed.Result.Failure?.BlockedBy).FirstOrDefault(key => key is not null);

    /// <summary>Enters a page.</summary>
    public void Close(PlannedPage page, PageResult result)
    {
        _closed.Add(new ClosedPage(page, result));
        Rows = Rows.Plus(new RowCounts(result.Read, result.Written, result.Unchanged, result.Rejects.Count, result.Removed));
        Warn(result.Warning);
    }

    /// <summary>Enters what the closing step did.</summary>
    public void Commit(CommitResult result)
    {
        Rows = Rows with { Removed = Rows.Removed + result.Removed };
        Warn(result.Warning);
    }

    /// <summary>Enters a doubt about the run as a whole.</summary>
    public void Warn(string? warning)
    {
        if (!string.IsNullOrEmpty(warning))
        {
            _warnings.Add(warning);
        }
    }
}
