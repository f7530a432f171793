using Consultare.Data.Appointments;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Appointments;

/// <summary>
/// The backfill: one page a month, the month read in one call, reconciled, and checkpointed when it is whole and
/// beyond doubt (hub-domain 4.4, hub-integrations 1.6).
/// </summary>
internal sealed class AppointmentsBackfillPlan(
    AppointmentLookups lookups,
    SliceReader slices,
    AppointmentStore store,
    AppointmentCheckpoints checkpoints,
    TimeProvider clock) : IRunPlan
{
    private const int LongestMonth = 31;
    private Dictionary<string, BackfillMonth> _months = [];

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        var period = run.Backfill ?? throw new InvalidOperationException("A backfill needs a period.");
        var done = period.IgnoreCheckpoint ? null : await checkpoints.ListAsync(cancellationToken);
        _months = BackfillMonth.Of(period)
            .Where(month => done is null || !done.Contains((month.Start.Year, month.Start.Month)))
            .ToDictionary(month => month.ToString(), StringComparer.Ordinal);
        return _months.Count == 0
            ? []
            : [.. AppointmentLookups.Pages, .. _months.Keys.Select(key => new PlannedPage(key))];
    }

    /// <inheritdoc />
    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken) =>
        page.IsPreparation
            ? lookups.ReadAsync(page, cancellationToken)
            : RunMonthAsync(_months[page.Key], run, cancellationToken);

    private async Task<PageResult> RunMonthAsync(BackfillMonth month, RunContext run, CancellationToken cancellationToken)
    {
        var reading = new WindowReading();
        var slice = new Slice(month.Start, month.End);
        var read = await slices.ReadAsync(slice, reading, run.Fence, only: null, cancellationToken);
        if (read.Failure is not null)
        {
            return read;
        }

        var result = await ReconcileAsync(month, reading, read, run, cancellationToken);
        if (month.IsWhole && result.Warning is null && lookups.AreComplete)
        {
            await checkpoints.MarkAsync(
                run.Fence, month.Start.Year, month.Start.Month, month.Start, month.End,
                (int)(result.Read - result.Rejects.Count), clock.LocalNow(), cancellationToken);
        }

        return result;
    }

    private async Task<PageResult> ReconcileAsync(
        BackfillMonth month, WindowReading reading, PageResult read, RunContext run, CancellationToken cancellationToken)
    {
        var stored = await store.ListStoredAsync(month.Start, month.End, cancellationToken);
        var reconciliation = Reconciliation.Of(stored, reading);
        var beyond = new WindowReading();
        var couldSearch = true;
        var attempts = read.Attempts;
        if (reconciliation.Sought.Count > 0)
        {
            var window = new AppointmentWindow(month.Start, month.End);
            foreach (var slice in Slice.Cut(month.End.AddDays(1), window.SearchedUntil, LongestMonth))
            {
                var found = await slices.ReadAsync(slice, beyond, run.Fence, reconciliation.Sought, cancellationToken);
                attempts += found.Attempts;
                couldSearch &= found.Failure is null;
            }
        }

        var vanished = couldSearch ? reconciliation.Sought.Where(id => !beyond.Has(id)) : [];
        var removed = await store.RemoveAsync(run.Fence, [.. reconciliation.Gone, .. vanished], cancellationToken);
        return read with { Removed = removed, Attempts = attempts, Warning = reconciliation.Warning(couldSearch) };
    }
}
