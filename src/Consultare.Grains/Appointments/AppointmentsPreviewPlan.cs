using System.Globalization;
using Consultare.Data.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Appointments;

/// <summary>
/// What reading a period again would change: its slices are read, rows that vanished are looked for beyond it as in a
/// real run, then everything is compared. Nothing is written.
/// </summary>
internal sealed class AppointmentsPreviewPlan(
    AppointmentLookups lookups, AppointmentMapping mapping, FeegowClient feegow, AppointmentStore store) : IRunPlan
{
    private const string Comparison = "comparação";
    private const int LongestSlice = 31;
    private readonly Lock _gate = new();
    private readonly WindowReading _reading = new();
    private readonly WindowReading _beyond = new();
    private readonly Dictionary<long, AppointmentUpsert> _sent = [];
    private AppointmentWindow? _window;
    private Reconciliation? _reconciliation;
    private bool _isCompared;

    /// <inheritdoc />
    public int Parallelism => 2;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        var period = run.Backfill ?? throw new InvalidOperationException("A preview needs a period.");
        _window = new AppointmentWindow(period.Start, period.End);
        return Task.FromResult<IReadOnlyList<PlannedPage>>([.. AppointmentLookups.Pages, .. Pages(period.Start, period.End)]);
    }

    /// <inheritdoc />
    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        if (page.IsPreparation)
        {
            return lookups.ReadAsync(page, cancellationToken);
        }

        return page.Key == Comparison
            ? CompareAsync(cancellationToken)
            : ReadAsync(Slice.Parse(page.Key), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedPage>> ContinueAsync(
        RunLedger ledger, RunContext run, CancellationToken cancellationToken)
    {
        if (_isCompared || ledger.Closed.Any(closed => closed is { Page.IsPreparation: false, Result.Failure: not null }))
        {
            return [];
        }

        if (_reconciliation is null)
        {
            var stored = await store.ListStoredAsync(_window!.Start, _window.End, cancellationToken);
            _reconciliation = Reconciliation.Of(stored, _reading);
            if (_reconciliation.Sought.Count > 0)
            {
                return [.. Pages(_window.End.AddDays(1), _window.SearchedUntil, LongestSlice)];
            }
        }

        _isCompared = true;
        return [new PlannedPage(Comparison)];
    }

    private static IEnumerable<PlannedPage> Pages(DateOnly start, DateOnly end, int longest = 7) =>
        Slice.Cut(start, end, longest).Select(slice => new PlannedPage(slice.ToString()));

    private async Task<PageResult> ReadAsync(Slice slice, CancellationToken cancellationToken)
    {
        var answer = await feegow.SearchAppointmentsAsync(slice.Start, slice.End, cancellationToken);
        if (answer is not Success<AppointmentSlice> { Value: var found } success)
        {
            return AnswerWeights.OfPage(answer, FeegowCredential.Key);
        }

        var isBeyond = slice.Start > _window!.End;
        (isBeyond ? _beyond : _reading).Add(found);
        Keep(found.Items.Where(item => FeegowStatuses.IsKept(item.StatusId) && (!isBeyond || _reconciliation!.Sought.Contains(item.Id))));
        return new PageResult
        {
            Read = found.Read,
            Unchanged = found.Read - found.Rejected.Count,
            Rejects = [.. found.Rejected.Select(reject => new PageReject(reject.SourceId, reject.Field, reject.Reason))],
            Attempts = success.Attempts,
        };
    }

    private void Keep(IEnumerable<FeegowAppointment> appointments)
    {
        lock (_gate)
        {
            foreach (var appointment in appointments)
            {
                _sent[appointment.Id] = mapping.ToRow(appointment);
            }
        }
    }

    private async Task<PageResult> CompareAsync(CancellationToken cancellationToken)
    {
        var rows = await store.ListRowsAsync([.. _sent.Keys], cancellationToken);
        var stored = rows.ToDictionary(row => row.AppointmentId);
        var differences = _sent.Values
            .Select(sent => AppointmentDifference.Of(stored.GetValueOrDefault(sent.Row.AppointmentId), sent))
            .OfType<PreviewSample>()
            .ToList();
        var vanished = _reconciliation!.Sought.Where(id => !_beyond.Has(id));
        var removed = _reconciliation.Gone.Concat(vanished).Select(Removed).ToList();
        var added = differences.Count(sample => sample.Kind == PreviewSample.Added);
        var preview = new PagePreview(
            added, differences.Count - added, removed.Count, _sent.Count - differences.Count, [.. removed, .. differences]);
        return new PageResult { Preview = preview, Attempts = 0, Warning = _reconciliation.Warning(couldSearch: true) };
    }

    private static PreviewSample Removed(long id) =>
        new(id.ToString(CultureInfo.InvariantCulture), PreviewSample.Removed, Field: null, Before: null, After: null);
}
