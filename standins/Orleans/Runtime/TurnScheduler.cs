using System.Collections.Concurrent;

namespace Orleans.Standin;

/// <summary>Runs the turns of one activation one after another, on whichever pool thread is free.</summary>
internal abstract class TurnScheduler : TaskScheduler, IThreadPoolWorkItem
{
    // After so many turns the thread goes to others first.
    private const int MaxTurnsInARow = 64;
    private readonly ConcurrentQueue<object> _turns = new();
    private Task? _round;
    private int _isScheduled;
    private volatile bool _isDead;

    /// <summary>Runs one piece of work.</summary>
    public abstract Task Run(Work work);

    /// <summary>Adds a turn: a task of this scheduler, a piece of work, or an operation of the activation itself.</summary>
    protected void Add(object turn)
    {
        if (!_isDead)
        {
            _turns.Enqueue(turn);
            Schedule();
        }
    }

    /// <summary>Drops all turns, as a process that dies does.</summary>
    protected void KillTurns()
    {
        _isDead = true;
        _turns.Clear();
    }

    public void Execute()
    {
        // One task around many turns: inside of it TaskScheduler.Current is this scheduler, so awaits come back to it.
        _round = new Task(static s => ((TurnScheduler)s!).RunTurns(), this, CancellationToken.None, TaskCreationOptions.DenyChildAttach);
        _round.RunSynchronously(this);
        Interlocked.Exchange(ref _isScheduled, 0);
        if (!_turns.IsEmpty)
        {
            Schedule();
        }
    }

    protected override void QueueTask(Task task) => Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        (task == _round || Current == this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _turns.OfType<Task>();

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _isScheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private void RunTurns()
    {
        for (var i = 0; i < MaxTurnsInARow && !_isDead && _turns.TryDequeue(out var turn); i++)
        {
            if (turn is Task task)
            {
                TryExecuteTask(task);
            }
            else
            {
                _ = turn is Work work ? Run(work) : ((Func<Task>)turn)();
            }
        }
    }
}
