using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Runs;

/// <summary>A run under way: its plan, its ledger and what may still stop it.</summary>
internal sealed class RunSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly LeaseKeeper _lease;
    private readonly Queue<PlannedPage> _preparations = new();
    private volatile bool _isCancelled;

    public RunSession(
        RunTicket ticket, IRunPlan plan, LeaseKeeper lease, DateTimeOffset startedAt, params CancellationToken[] stops)
    {
        Ticket = ticket;
        Plan = plan;
        StartedAt = startedAt;
        _lease = lease;
        _stop = CancellationTokenSource.CreateLinkedTokenSource([lease.Lost, .. stops]);
        Context = new RunContext(new RunFence(ticket.RunId, ticket.Owner), ticket.Kind, ticket.Backfill);
    }

    /// <summary>Leave to work.</summary>
    public RunTicket Ticket { get; }

    /// <summary>What the run does.</summary>
    public IRunPlan Plan { get; }

    /// <summary>Reading of the clock's steady counter at the begin: a clock that is set never changes a duration.</summary>
    public required long StartedTimestamp { get; init; }

    /// <summary>When this process began with it, UTC.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>What the plan may know.</summary>
    public RunContext Context { get; }

    /// <summary>Pages that have closed.</summary>
    public RunLedger Ledger { get; } = new();

    /// <summary>Data pages still to run, in order.</summary>
    public Queue<PlannedPage> Waiting { get; } = new();

    /// <summary>Whether a page's failure forbids asking the source for anything more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether this is a cycle of a window: its pages are entered together at its end, under the window's lease.</summary>
    public bool IsCycle { get; init; }

    /// <summary>The pages of a cycle that have run.</summary>
    public List<RanPage> Ran { get; } = [];

    /// <summary>Whether the plan has been asked for its pages.</summary>
    public bool IsPlanned { get; set; }

    /// <summary>Pages that carry data, planned so far.</summary>
    public int DataPagesPlanned { get; private set; }

    /// <summary>Numbers pages in the ledger, from 1.</summary>
    public int LastPageNo { get; set; }

    /// <summary>Whether a person stopped the run.</summary>
    public bool IsCancelled => _isCancelled;

    /// <summary>Whether another owner may have taken the run: nothing more may be written.</summary>
    public bool IsLeaseLost => _lease.Lost.IsCancellationRequested;

    /// <summary>Ends all work of the run when cancelled.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>A person stops the run.</summary>
    public void Cancel()
    {
        _isCancelled = true;
        _stop.Cancel();
    }

    /// <summary>Adds pages behind those that wait.</summary>
    public void Enqueue(IEnumerable<PlannedPage> pages)
    {
        foreach (var page in pages)
        {
            (page.IsPreparation ? _preparations : Waiting).Enqueue(page);
            DataPagesPlanned += page.IsPreparation ? 0 : 1;
        }
    }

    /// <summary>Takes all preparations out of the queue.</summary>
    public Queue<PlannedPage> TakePreparations()
    {
        var taken = new Queue<PlannedPage>(_preparations);
        _preparations.Clear();
        return taken;
    }

    /// <summary>Takes the next data pages out of the queue.</summary>
    public Queue<PlannedPage> TakePages(int most)
    {
        var taken = new Queue<PlannedPage>();
        while (taken.Count < most && Waiting.TryDequeue(out var page))
        {
            taken.Enqueue(page);
        }

        return taken;
    }

    /// <summary>Enters a page in the ledger; a failure that stops the run empties the queue.</summary>
    public void Close(PlannedPage page, PageResult result)
    {
        Ledger.Close(page, result);
        if (result.Failure is { Weight: FailureWeight.Stop })
        {
            IsStopped = true;
            Waiting.Clear();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await (IsCycle ? ValueTask.CompletedTask : _lease.DisposeAsync());
        _stop.Dispose();
    }
}
