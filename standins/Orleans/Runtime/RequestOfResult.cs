using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>A request answered with a T.</summary>
internal sealed class Request<T>(GrainMethod method, GrainReference target, Sender sender, object?[] arguments, bool isValueTask)
    : Request(method, target, sender, arguments)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Answer => _answer.Task;

    public override object? Returned =>
        Method.Info.ReturnType == typeof(void) ? null
        : !isValueTask ? _answer.Task
        : typeof(T) == typeof(Nothing) ? new ValueTask(_answer.Task)
        : new ValueTask<T>(_answer.Task);

    public override object? ResultOf(Task? finished) => finished is Task<T> task ? task.Result : null;

    public override void SucceedAs(Task? finished) => Succeed(finished is Task<T> task ? task.Result : default!);

    public override void SucceedWith(object? result) => Succeed(result is T value ? value : default!);

    public override void Fail(Exception error)
    {
        if (_answer.TrySetException(error))
        {
            // Seen here, so that a caller who no longer waits leaves no unobserved exception behind.
            _ = _answer.Task.Exception;
            Answered();
        }
    }

    private void Succeed(T result)
    {
        if (_answer.TrySetResult(result))
        {
            Answered();
        }
    }
}
