using Consultare.Data.WaitingRoom;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Credentials;
using Consultare.Grains.Queues;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.WaitingRoom;

namespace Consultare.Grains.WaitingRoom;

/// <summary>
/// One cycle of the medical monitor: all units are read first, since only together do they show that one was read twice,
/// then each is saved as a page of its own. Nobody is finished on a reading that is not believed.
/// </summary>
internal sealed class WaitingRoomPlan(
    WaitingRoomReader reader,
    WaitingRoomStore store,
    WaitingRoomMemory memory,
    WaitingRoomSweeps sweeps,
    MovedHost moved,
    TimeSpan rewriteAfter,
    TimeProvider clock) : IRunPlan
{
    private IReadOnlyDictionary<int, Answer<WaitingReading>>? _answers;
    private int _leftOver;

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>([.. ClinicUnits.All.Select(unit => new PlannedPage(unit.Name))]);

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        if (_answers is null)
        {
            _leftOver = await sweeps.BeginDayAsync(run.Fence, QueueClock.Now(clock), cancellationToken);
            _answers = SameQueues.Distrust(memory.Proof.Distrust(await reader.ReadAllAsync(cancellationToken)));
        }

        var unit = ClinicUnits.Named(page.Key);
        return _answers[unit.Id] is Success<WaitingReading> success
            ? await SaveAsync(unit, success, run, cancellationToken)
            : QueueWeights.Failed(((Failed<WaitingReading>)_answers[unit.Id]).Failure);
    }

    /// <inheritdoc />
    public async Task<CommitResult> CommitAsync(RunLedger ledger, RunContext run, CancellationToken cancellationToken)
    {
        var swept = await sweeps.RunAsync(run.Fence, QueueClock.Now(clock), cancellationToken);
        return new CommitResult(_leftOver + swept, Warning: null);
    }

    private async Task<PageResult> SaveAsync(
        ClinicUnit unit, Success<WaitingReading> answer, RunContext run, CancellationToken cancellationToken)
    {
        var now = QueueClock.Now(clock);
        var rows = WaitingMapping.Rows(unit, answer.Value, now);
        var active = await store.ListActiveAsync(unit.Name, cancellationToken);
        var present = rows.Select(row => row.HashId).ToHashSet(StringComparer.Ordinal);
        var departed = memory.AbsencesOf(unit.Id).Enter(active, present, clock.GetUtcNow());
        var saved = await store.SaveAsync(run.Fence, unit.Name, rows, departed, now, rewriteAfter, cancellationToken);
        memory.Trust(unit.Id, now);
        return new PageResult
        {
            Promised = rows.Count,
            Read = rows.Count,
            Written = saved.Written,
            Unchanged = saved.Unchanged,
            Removed = saved.Finished,
            Attempts = answer.Attempts,
            Remark = moved.RemarkOf(reader.Host),
        };
    }
}
