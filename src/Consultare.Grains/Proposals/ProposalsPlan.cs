using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Proposals;

/// <summary>
/// today−30 … today+30 in eleven slices of at most six days, one at a time (hub-integrations 2). A slice that fails is
/// its own: the others are stored. Proposals that vanished from the source stay: nothing proves that they are gone.
/// </summary>
internal sealed class ProposalsPlan(DateOnly today, ProposalSlices slices) : IRunPlan
{
    private const int DaysEachWay = 30;

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>(
        [
            .. ProposalSource.Cut(today.AddDays(-DaysEachWay), today.AddDays(DaysEachWay))
                .Select(slice => new PlannedPage(slice.ToString())),
        ]);

    /// <inheritdoc />
    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken) =>
        slices.ReadAsync(Slice.Parse(page.Key), run.Fence, cancellationToken);
}
