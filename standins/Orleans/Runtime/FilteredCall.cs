using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

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

    IInvokable IGrainCallContext.Request => Request;

    protected Request Request { get; } = request;

    public Task Invoke() => Next(_next++);

    /// <summary>Runs the filter of that number, or the call itself after the last.</summary>
    protected abstract Task Next(int number);
}
