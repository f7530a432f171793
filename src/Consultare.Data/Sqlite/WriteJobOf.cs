namespace Consultare.Data.Sqlite;

/// <summary>A queued transaction with a result.</summary>
internal sealed class WriteJobOf<T>(
    WritePriority priority, long number, Func<IWriteSession, Task<T>> work, CancellationToken cancellationToken)
    : WriteJob(priority, number)
{
    // A caller's continuation must never run on the writer's loop.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override bool IsAbandoned() =>
        cancellationToken.IsCancellationRequested && _done.TrySetCanceled(cancellationToken);

    public override async Task WorkAsync(IWriteSession session) => _result = await work(session);

    public override void Complete() => _done.SetResult(_result!);

    public override void Fail(Exception error)
    {
        if (error is OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            _done.SetCanceled(cancellationToken);
        }
        else
        {
            _done.SetException(error);
        }
    }
}
