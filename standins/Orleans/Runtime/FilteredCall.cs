using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>One call going through filters.</summary>
internal abstract class FilteredCall(Request request) : IGrainCallContext
{
    private int _next;

    public abstract object Grain { get; }

    public MethodInfo InterfaceMethod => Request.Method.Info;

    public string InterfaceName => Request.Target.InterfaceName;

    public string MethodName => Request.Method.Info.Name;

    public object? Result { get; set; }

    public GrainId? SourceId => Request.Source?.GrainId;

    public GrainId TargetId => Request.Target.GrainId;

    protected Request Request { get; } = request;

    public Task Invoke() => Next(_next++);

    /// <summary>Runs the filter of that number, or the call itself after the last.</summary>
    protected abstract Task Next(int number);
}

/// <summary>A call going through the silo's filters and then the grain's own.</summary>
internal sealed class IncomingCall(Request request, Activation activation) : FilteredCall(request), IIncomingGrainCallContext
{
    public override object Grain => activation.GrainInstance!;

    public IGrainContext TargetContext => activation;

    public async Task<object?> Run()
    {
        await Invoke();
        return Result;
    }

    protected override async Task Next(int number)
    {
        var filters = activation.Silo.IncomingFilters;
        if (number < filters.Length)
        {
            await filters[number].Invoke(this);
        }
        else if (number == filters.Length && Grain is IIncomingGrainCallFilter own)
        {
            await own.Invoke(this);
        }
        else
        {
            var call = Request.Method.Call(Grain, Request.Arguments);
            await (call ?? Task.CompletedTask);
            Result = Request.ResultOf(call);
        }
    }
}

/// <summary>A call going through the sender's filters before it is sent.</summary>
internal sealed class OutgoingCall(Request request, IOutgoingGrainCallFilter[] filters, Sender sender)
    : FilteredCall(request), IOutgoingGrainCallContext
{
    public override object Grain => Request.Target;

    public IGrainContext? SourceContext => Request.Source;

    public async Task Run()
    {
        try
        {
            await Invoke();
            Request.Succeed(Result);
        }
        catch (Exception error)
        {
            Request.Fail(error);
        }
    }

    protected override async Task Next(int number)
    {
        if (number < filters.Length)
        {
            await filters[number].Invoke(this);
            return;
        }

        // The caller waits for the outer request; the inner one is what travels.
        var inner = Request.Method.NewRequest(Request.Target, sender, Request.Arguments);
        sender.Post(inner);
        await inner.Answer;
        Result = inner.ResultOf(inner.Answer);
    }
}
