using Consultare.Data.Appointments;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Appointments;

/// <summary>
/// The regular run: today−30 … today+30 in nine slices, two at a time, then reconciliation; rows that vanished from the
/// window are looked for in the 60 days after it (hub-integrations 1.5, 1.6).
/// </summary>
internal sealed class AppointmentsPlan(
    AppointmentWindow window, AppointmentLookups lookups, SliceReader slices, AppointmentStore store) : IRunPlan
{
    private readonly WindowReading _reading = new();
    private readonly WindowReading _beyond = new();
    private Reconciliation? _reconciliation;

    /// <inheritdoc />
    public int Parallelism => 2;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>([.. AppointmentLookups.Pages, .. Pages(window.Start, window.End)]);

    /// <inheritdoc />
    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        if (page.IsPreparation)
        {
            return lookups.ReadAsync(page, cancellationToken);
        }

        var slice = Slice.Parse(page.Key);
        return slice.Start > window.End && _reconciliation is not null
            ? slices.ReadAsync(slice, _beyond, run.Fence, _reconciliation.Sought, cancellationToken)
            : slices.ReadAsync(slice, _reading, run.Fence, only: null, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedPage>> ContinueAsync(
        RunLedger ledger, RunContext run, CancellationToken cancellationToken)
    {
        if (_reconciliation is not null || AnySliceFailed(ledger, beyond: false))
        {
            return [];
        }

        var stored = await store.ListStoredAsync(window.Start, window.End, cancellationToken);
        _reconciliation = Reconciliation.Of(stored, _reading);
        return _reconciliation.Sought.Count == 0 ? [] : [.. Pages(window.End.AddDays(1), window.SearchedUntil)];
    }

    /// <inheritdoc />
    public async Task<CommitResult> CommitAsync(RunLedger ledger, RunContext run, CancellationToken cancellationToken)
    {
        if (_reconciliation is null)
        {
            return CommitResult.Nothing;
        }

        // A search that failed proves nothing: what it was to find stays.
        var couldSearch = !AnySliceFailed(ledger, beyond: true);
        var vanished = couldSearch ? _reconciliation.Sought.Where(id => !_beyond.Has(id)) : [];
        var removed = await store.RemoveAsync(run.Fence, [.. _reconciliation.Gone, .. vanished], cancellationToken);
        return new CommitResult(removed, _reconciliation.Warning(couldSearch));
    }

    private static IEnumerable<PlannedPage> Pages(DateOnly start, DateOnly end) =>
        Slice.Cut(start, end).Select(slice => new PlannedPage(slice.ToString()));

    private bool AnySliceFailed(RunLedger ledger, bool beyond) => ledger.Closed.Any(closed =>
        closed is { Page.IsPreparation: false, Result.Failure: not null }
        && Slice.Parse(closed.Page.Key).Start > window.End == beyond);
}
