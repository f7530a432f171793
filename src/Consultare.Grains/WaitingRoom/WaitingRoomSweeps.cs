using Consultare.Data.Runs;
using Consultare.Data.WaitingRoom;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Queues;

namespace Consultare.Grains.WaitingRoom;

/// <summary>What keeps espera_medica in order besides the readings (hub-domain 2.10).</summary>
internal sealed class WaitingRoomSweeps(WaitingRoomStore store, WaitingRoomMemory memory, QueueMonitorOptions options)
{
    /// <summary>At the first cycle of a day, finishes what an earlier day left open; answers how many.</summary>
    public async Task<int> BeginDayAsync(RunFence fence, DateTime nowLocal, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(nowLocal);
        if (memory.Day == today)
        {
            return 0;
        }

        var finished = await store.FinishEarlierDaysAsync(fence, today, cancellationToken);
        memory.Begin(today);
        return finished;
    }

    /// <summary>Finishes rows nobody updates and deletes old ones, each when its time has come; answers how many.</summary>
    public async Task<int> RunAsync(RunFence fence, DateTime nowLocal, CancellationToken cancellationToken)
    {
        var touched = 0;
        if (IsDue(memory.SweptAt, options.SweepSeconds, nowLocal))
        {
            touched += await FinishStaleAsync(fence, nowLocal, cancellationToken);
            memory.SweptAt = nowLocal;
        }

        if (IsDue(memory.CleanedAt, options.CleanupSeconds, nowLocal))
        {
            touched += await store.DeleteOldAsync(fence, nowLocal.AddDays(-options.KeepDays), cancellationToken);
            memory.CleanedAt = nowLocal;
        }

        return touched;
    }

    // Only where the unit has been read since: a monitor that cannot read knows of nobody that they have left.
    private async Task<int> FinishStaleAsync(RunFence fence, DateTime nowLocal, CancellationToken cancellationToken)
    {
        var finished = 0;
        foreach (var unit in ClinicUnits.All)
        {
            if (memory.TrustedAt(unit.Id) is { } trustedAt)
            {
                finished += await store.FinishStaleAsync(
                    fence, unit.Name, nowLocal.AddMinutes(-options.StaleMinutes), trustedAt, nowLocal, cancellationToken);
            }
        }

        return finished;
    }

    // A clock that was set back must not put the next time off.
    private static bool IsDue(DateTime? last, int seconds, DateTime nowLocal) =>
        last is null || nowLocal < last || nowLocal >= last.Value.AddSeconds(seconds);
}
