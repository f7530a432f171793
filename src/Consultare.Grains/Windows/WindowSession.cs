using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Windows;

/// <summary>The run of a window under way: its lease, its tally, and what may still stop it.</summary>
internal sealed class WindowSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly TimeProvider _clock;
    private long? _cycleEnded;
    private volatile bool _isCancelled;

    public WindowSession(
        RunTicket ticket, RunRecord run, int lastPageNo, LeaseKeeper lease, TimeProvider clock, params CancellationToken[] stops)
    {
        (Ticket, LastPageNo, Lease, _clock) = (ticket, lastPageNo, lease, clock);
        Fence = new RunFence(ticket.RunId, ticket.Owner);
        Tally = WindowTally.Read(run.Parameters) ?? throw new InvalidOperationException("The run is no window's.");
        Rows = new RowCounts(run.RowsRead, run.RowsWritten, run.RowsUnchanged, run.RowsRejected, run.RowsRemoved);
        _stop = CancellationTokenSource.CreateLinkedTokenSource([lease.Lost, .. stops]);
    }

    /// <summary>Leave to work.</summary>
    public RunTicket Ticket { get; }

    /// <summary>To be shown with every write.</summary>
    public RunFence Fence { get; }

    /// <summary>Keeps the run ours.</summary>
    public LeaseKeeper Lease { get; }

    /// <summary>What the cycles came to.</summary>
    public WindowTally Tally { get; set; }

    /// <summary>Rows of all cycles.</summary>
    public RowCounts Rows { get; set; }

    /// <summary>Number of the last page kept in the ledger.</summary>
    public int LastPageNo { get; set; }

    /// <summary>Rejects already listed, by page key: rows that stay unreadable are listed once.</summary>
    public Dictionary<string, int> RejectsListed { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a person stopped the window.</summary>
    public bool IsCancelled => _isCancelled;

    /// <summary>Whether another owner may have taken the run.</summary>
    public bool IsLeaseLost => Lease.Lost.IsCancellationRequested;

    /// <summary>Ends the cycle under way when cancelled.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>A cycle has ended: the rest until the next one counts from now.</summary>
    public void Rest() => _cycleEnded = _clock.GetTimestamp();

    /// <summary>How long to rest still; by the steady counter, whatever the clock is set to.</summary>
    public TimeSpan RestLeft(TimeSpan interval) => _cycleEnded is { } ended
        ? interval - _clock.GetElapsedTime(ended)
        : TimeSpan.Zero;

    /// <summary>A person stops the window.</summary>
    public void Cancel()
    {
        _isCancelled = true;
        _stop.Cancel();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Lease.DisposeAsync();
        _stop.Dispose();
    }
}
