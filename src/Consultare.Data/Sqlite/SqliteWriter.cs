using System.Threading.Channels;
using Consultare.Data.Dialects;
using Microsoft.Data.Sqlite;

namespace Consultare.Data.Sqlite;

/// <summary>The one writer: takes jobs from a bounded two-level queue and runs each in a transaction of its own.</summary>
internal sealed class SqliteWriter(Func<SqliteConnection> open, ISqlDialect dialect) : IAsyncDisposable
{
    internal const int StatusCapacity = 1024;
    internal const int BulkCapacity = 64;

    private static readonly AsyncLocal<SqliteWriter?> Running = new();

    private readonly Channel<WriteJob> _jobs = Channel.CreateUnboundedPrioritized(
        new UnboundedPrioritizedChannelOptions<WriteJob> { Comparer = WriteJob.Order, SingleReader = true });

    private readonly SemaphoreSlim _statusRoom = new(StatusCapacity);
    private readonly SemaphoreSlim _bulkRoom = new(BulkCapacity);
    private readonly Lock _starting = new();
    private SqliteWriteConnection? _connection;
    private Task? _loop;
    private long _number;

    public async Task<T> RunAsync<T>(
        WritePriority priority, Func<IWriteSession, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Running.Value == this)
        {
            throw new InvalidOperationException("A write inside a write would wait for itself; use the session.");
        }

        var room = RoomOf(priority);
        await room.WaitAsync(cancellationToken);
        var job = new WriteJobOf<T>(priority, Interlocked.Increment(ref _number), work, cancellationToken);
        if (!TryEnqueue(job))
        {
            room.Release();
            throw new ObjectDisposedException(nameof(HubDatabase));
        }

        return await job.Done;
    }

    public async ValueTask DisposeAsync()
    {
        Task? loop;
        lock (_starting)
        {
            _jobs.Writer.TryComplete();
            loop = _loop;
        }

        if (loop is not null)
        {
            await loop;
        }
    }

    private bool TryEnqueue(WriteJob job)
    {
        lock (_starting)
        {
            if (!_jobs.Writer.TryWrite(job))
            {
                return false;
            }

            // The loop belongs to the pool, not to the grain or request that happens to write first.
            _loop ??= Task.Run(LoopAsync);
            return true;
        }
    }

    private async Task LoopAsync()
    {
        Running.Value = this;
        await foreach (var job in _jobs.Reader.ReadAllAsync())
        {
            RoomOf(job.Priority).Release();
            if (!job.IsAbandoned())
            {
                await RunAsync(job);
            }
        }

        _connection?.Dispose();
    }

    private async Task RunAsync(WriteJob job)
    {
        try
        {
            _connection ??= new SqliteWriteConnection(open(), dialect);
            await _connection.RunAsync(job);
        }
        catch (Exception error)
        {
            // A connection that could not even roll back is not trusted again.
            if (_connection is { IsBroken: true })
            {
                _connection.Dispose();
                _connection = null;
            }

            job.Fail(error);
            return;
        }

        job.Complete();
    }

    private SemaphoreSlim RoomOf(WritePriority priority) =>
        priority == WritePriority.Status ? _statusRoom : _bulkRoom;
}
