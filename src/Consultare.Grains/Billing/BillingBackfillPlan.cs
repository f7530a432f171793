using Consultare.Data.Billing;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Feegow.Billing;

namespace Consultare.Grains.Billing;

/// <summary>
/// The backfill: one page a month, with a login of its own; only whole months are checkpointed, and only those that were
/// read beyond doubt (hub-integrations 7.5, F8).
/// </summary>
internal sealed class BillingBackfillPlan(BillingWindows windows, BillingCheckpoints checkpoints, TimeProvider clock) : IRunPlan
{
    private Dictionary<string, BackfillMonth> _months = [];

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public bool PagesStandAlone => true;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        var period = run.Backfill ?? throw new InvalidOperationException("A backfill needs a period.");
        var done = period.IgnoreCheckpoint ? null : await checkpoints.ListAsync(cancellationToken);
        _months = BackfillMonth.Of(period)
            .Where(month => done is null || !done.Contains((month.Start.Year, month.Start.Month)))
            .ToDictionary(month => month.ToString(), StringComparer.Ordinal);
        return [.. _months.Keys.Select(key => new PlannedPage(key))];
    }

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        var month = _months[page.Key];
        var window = new RevenueWindow(month.Start, month.End);
        var outcome = await windows.ReadAsync(window, new ReportVisit { AskedByPerson = true }, run.Fence, cancellationToken);

        await NoteAsync(month, outcome.IsStored, run, cancellationToken);
        return outcome.Page.Warning is { } warning ? outcome.Page with { Warning = $"{page.Key}: {warning}" } : outcome.Page;
    }

    // A month that was asked for and not read is to be read the next time, whatever an earlier backfill noted. One that
    // is not over may still grow.
    private async Task NoteAsync(BackfillMonth month, bool isStored, RunContext run, CancellationToken cancellationToken)
    {
        if (!isStored)
        {
            await checkpoints.ForgetAsync(run.Fence, month.Start.Year, month.Start.Month, cancellationToken);
        }
        else if (month.IsWhole && month.End < clock.Today())
        {
            await checkpoints.MarkAsync(run.Fence, month.Start.Year, month.Start.Month, clock.LocalNow(), cancellationToken);
        }
    }
}
