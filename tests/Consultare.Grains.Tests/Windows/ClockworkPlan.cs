using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Windows;

/// <summary>One cycle of the made-up service: two pages, as the script says.</summary>
internal sealed class ClockworkPlan(ClockworkScript script) : IRunPlan
{
    public int Parallelism => 2;

    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        script.Begin();
        return Task.FromResult<IReadOnlyList<PlannedPage>>([new("unidade 2"), new("unidade 3")]);
    }

    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken) =>
        script.Answer(page.Key).WaitAsync(cancellationToken);
}
