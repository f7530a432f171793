using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Proposals;

/// <summary>
/// The backfill: one page a month, read in the slices of the regular run. Months are not remembered as done: a proposal's
/// status changes long after its day.
/// </summary>
internal sealed class ProposalsBackfillPlan(ProposalSlices slices) : IRunPlan
{
    private Dictionary<string, BackfillMonth> _months = [];

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        var period = run.Backfill ?? throw new InvalidOperationException("A backfill needs a period.");
        _months = BackfillMonth.Of(period).ToDictionary(month => month.ToString(), StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<PlannedPage>>([.. _months.Keys.Select(key => new PlannedPage(key))]);
    }

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        var month = _months[page.Key];
        var sum = new PageResult { Promised = 0, Attempts = 0 };
        foreach (var slice in ProposalSource.Cut(month.Start, month.End))
        {
            var part = await slices.ReadAsync(slice, run.Fence, cancellationToken);
            sum = Plus(sum, part);

            // What came before it is stored and counted; the month is to be asked for again as a whole.
            if (part.Failure is not null)
            {
                return sum;
            }
        }

        return sum;
    }

    private static PageResult Plus(PageResult sum, PageResult part) => sum with
    {
        Promised = sum.Promised + part.Promised,
        Read = sum.Read + part.Read,
        Written = sum.Written + part.Written,
        Unchanged = sum.Unchanged + part.Unchanged,
        Rejects = [.. sum.Rejects, .. part.Rejects],
        Attempts = sum.Attempts + part.Attempts,
        Failure = part.Failure,
    };
}
