using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Runs;

/// <summary>
/// One page of another run again: its plan's preparations and that page, nothing that needs the whole run. The page
/// itself is entered in the new run; the old one keeps its failed one.
/// </summary>
internal sealed class ReplayPlan(IRunPlan inner, ReplayedPage replayed) : IRunPlan
{
    /// <inheritdoc />
    public int Parallelism => inner.Parallelism;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        var planned = await inner.PlanAsync(run, cancellationToken);
        var page = planned.FirstOrDefault(one => one.Key == replayed.Key) ?? new PlannedPage(replayed.Key);
        return [.. planned.Where(one => one.IsPreparation && one.Key != page.Key), page with { IsPreparation = false }];
    }

    /// <inheritdoc />
    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken) =>
        inner.RunPageAsync(page, run, cancellationToken);
}
