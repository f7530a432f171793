using System.Diagnostics;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>One call on its way to a grain or an observer, and the place where its answer arrives.</summary>
internal abstract class Request(GrainMethod method, GrainReference target, Sender sender, object?[] arguments) : Work
{
    private readonly long _sentAt = Stopwatch.GetTimestamp();
    private CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _callerCancels;

    public GrainMethod Method { get; } = method;
    public GrainReference Target { get; } = target;
    public object?[] Arguments { get; } = arguments;
    /// <summary>How often it was sent on because an activation ended before it could run.</summary>
    public int Forwards { get; set; }
    public override bool IsAlwaysInterleave => Method.IsAlwaysInterleave;
    public override bool IsReadOnly => Method.IsReadOnly;
    public override bool IsStale => Answer.IsCompleted && !Method.IsOneWay;
    /// <summary>What the caller gets back at once: a task, or nothing.</summary>
    public abstract object? Returned { get; }
    public abstract Task Answer { get; }
    public override string ToString() => $"{Target.GrainId} {Method.Info.DeclaringType?.Name}.{Method.Info.Name}";

    public override async Task Run(Activation activation)
    {
        try
        {
            await (activation.HasIncomingFilters ? new IncomingCall(this, activation).Run() : RunOn(activation.GrainInstance!));
        }
        catch (Exception error)
        {
            if (error is InconsistentStateException { IsFromHere: true } inconsistent)
            {
                // The activation's copy of the state is wrong: the next call starts from what is stored.
                inconsistent.IsFromHere = false;
                activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, error, error.Message));
            }

            Fail(error);
        }
    }

    /// <summary>Calls the object and answers with its result; throws what it throws.</summary>
    public async Task RunOn(object instance)
    {
        var call = Method.Call(instance, Arguments);
        if (call is { IsCompletedSuccessfully: false })
        {
            await call;
        }

        SucceedAs(call);
    }

    /// <summary>The result that a finished call's task carries.</summary>
    public abstract object? ResultOf(Task? finished);
    public abstract void SucceedAs(Task? finished);
    public abstract void Succeed(object? result);

    /// <summary>Answers with an error; when nobody waits, it goes to the log.</summary>
    public void Fail(Exception error)
    {
        if (Method.IsOneWay)
        {
            sender.Logger.OneWayCallFailed(error, ToString());
        }
        else
        {
            TryFail(error);
        }
    }

    /// <summary>The grain gets a token of its own: it is cancelled by the caller's, and by a time-out.</summary>
    public void LinkToken()
    {
        if (Method.TokenIndex >= 0 && Arguments[Method.TokenIndex] is CancellationToken caller)
        {
            _cancellation = new CancellationTokenSource();
            Arguments[Method.TokenIndex] = _cancellation.Token;
            _callerCancels = caller.UnsafeRegister(static (r, token) => ((Request)r!).Abandon(new OperationCanceledException(token)), this);
        }
    }

    /// <summary>Answers the caller although the grain has not, and cancels the grain's token.</summary>
    public void Abandon(Exception error)
    {
        using var cancellation = Interlocked.Exchange(ref _cancellation, null);
        TryFail(error);
        cancellation?.Cancel();
    }

    public bool HasTimedOut(TimeSpan common) => Stopwatch.GetElapsedTime(_sentAt) > (Method.ResponseTimeout ?? common);
    protected abstract void TryFail(Exception error);

    protected void Answered()
    {
        _callerCancels.Dispose();
        Interlocked.Exchange(ref _cancellation, null)?.Dispose();
        sender.Forget(this);
    }
}

/// <summary>A request answered with a T.</summary>
internal sealed class Request<T>(GrainMethod method, GrainReference target, Sender sender, object?[] arguments)
    : Request(method, target, sender, arguments)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Answer => _answer.Task;

    public override object? Returned => Method.Info.ReturnType switch
    {
        { IsValueType: false } => _answer.Task,
        var type when type == typeof(ValueTask) => new ValueTask(_answer.Task),
        var type when type == typeof(void) => null,
        _ => new ValueTask<T>(_answer.Task),
    };

    public override object? ResultOf(Task? finished) => finished is Task<T> task ? task.Result : null;
    public override void SucceedAs(Task? finished) => Set(finished is Task<T> task ? task.Result : default!);
    public override void Succeed(object? result) => Set(result is T value ? value : default!);

    protected override void TryFail(Exception error)
    {
        if (_answer.TrySetException(error))
        {
            // Seen here, so that a caller who no longer waits leaves no unobserved exception behind.
            _ = _answer.Task.Exception;
            Answered();
        }
    }

    private void Set(T result)
    {
        if (_answer.TrySetResult(result))
        {
            Answered();
        }
    }
}

/// <summary>Something that runs in an activation: a request or a timer's tick.</summary>
internal abstract class Work
{
    public abstract bool IsAlwaysInterleave { get; }
    public virtual bool IsReadOnly => false;
    /// <summary>Whether it counts as use of the grain.</summary>
    public virtual bool KeepsAlive => true;
    /// <summary>Whether nobody waits for it any more, so that it need not start.</summary>
    public virtual bool IsStale => false;
    /// <summary>Runs it; never throws.</summary>
    public abstract Task Run(Activation activation);
}
