using System.Diagnostics;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Standin;

/// <summary>One call on its way to a grain or an observer, and the place where its answer arrives.</summary>
internal abstract class Request(GrainMethod method, GrainReference target, Sender sender, object?[] arguments) : IInvokable
{
    private readonly long _sentAt = Stopwatch.GetTimestamp();
    private CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _callerCancels;

    public GrainMethod Method { get; } = method;

    public GrainReference Target { get; } = target;

    public object?[] Arguments { get; } = arguments;

    /// <summary>The activation that calls; null when no grain does.</summary>
    public Activation? Source { get; } = Activation.Current;

    public Dictionary<string, object>? Context { get; } = RequestContext.Current;

    /// <summary>How often it was sent on because an activation ended before it could run.</summary>
    public int Forwards { get; set; }

    /// <summary>What the caller gets back at once: the task, or nothing.</summary>
    public abstract object? Returned { get; }

    public abstract Task Answer { get; }

    public bool IsAnswered => Answer.IsCompleted;

    public int GetArgumentCount() => Arguments.Length;

    public object? GetArgument(int index) => Arguments[index];

    public void SetArgument(int index, object? value) => Arguments[index] = value;

    public string GetMethodName() => Method.Info.Name;

    public override string ToString() => $"{Target.GrainId} {Method.Info.DeclaringType?.Name}.{Method.Info.Name}";

    /// <summary>The result that a finished call's task carries.</summary>
    public abstract object? ResultOf(Task? finished);

    public abstract void SucceedAs(Task? finished);

    public abstract void SucceedWith(object? result);

    public abstract void Fail(Exception error);

    /// <summary>The grain gets a token of its own: it is cancelled by the caller's, and by a time-out.</summary>
    public void LinkToken()
    {
        if (Method.TokenIndex < 0 || Arguments[Method.TokenIndex] is not CancellationToken caller)
        {
            return;
        }

        _cancellation = new CancellationTokenSource();
        Arguments[Method.TokenIndex] = _cancellation.Token;
        _callerCancels = caller.UnsafeRegister(static (r, token) => ((Request)r!).Abandon(new OperationCanceledException(token)), this);
    }

    /// <summary>Answers the caller although the grain has not, and cancels the grain's token.</summary>
    public void Abandon(Exception error)
    {
        var cancellation = Interlocked.Exchange(ref _cancellation, null);
        Fail(error);
        cancellation?.Cancel();
        cancellation?.Dispose();
    }

    public bool HasTimedOut(TimeSpan common) => Stopwatch.GetElapsedTime(_sentAt) > (Method.ResponseTimeout ?? common);

    protected void Answered()
    {
        _callerCancels.Dispose();
        Interlocked.Exchange(ref _cancellation, null)?.Dispose();
        sender.Forget(this);
    }
}
