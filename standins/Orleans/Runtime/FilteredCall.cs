using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>One call going through filters, in either direction: each step goes on with the next, the last is the call itself.</summary>
internal sealed class FilteredCall(Request request, object grain, IGrainContext? context, Func<FilteredCall, Task>[] steps)
    : IIncomingGrainCallContext, IOutgoingGrainCallContext
{
    private int _next;

    public object Grain => grain;
    public MethodInfo InterfaceMethod => request.Method.Info;
    public string MethodName => request.Method.Info.Name;
    public object? Result { get; set; }
    public GrainId? SourceId => request.Source?.GrainId;
    public GrainId TargetId => request.Target.GrainId;
    public IGrainContext TargetContext => context!;
    public IGrainContext? SourceContext => context;

    /// <summary>A call about to run: the silo's filters, the grain's own, the call.</summary>
    public static FilteredCall Into(Activation activation, Request request)
    {
        var grain = activation.GrainInstance!;
        IEnumerable<IIncomingGrainCallFilter> filters = activation.Silo.IncomingFilters;
        filters = grain is IIncomingGrainCallFilter own ? filters.Append(own) : filters;
        return new FilteredCall(request, grain, activation, [.. filters.Select(f => (Func<FilteredCall, Task>)f.Invoke), Run]);

        async Task Run(FilteredCall call)
        {
            var task = request.Method.Call(grain, request.Arguments);
            await (task ?? Task.CompletedTask);
            call.Result = request.ResultOf(task);
        }
    }

    /// <summary>A call about to be sent: the caller waits for the given request, a second one is what travels.</summary>
    public static FilteredCall From(Sender sender, IEnumerable<IOutgoingGrainCallFilter> filters, Request request)
    {
        return new FilteredCall(
            request, request.Target, request.Source, [.. filters.Select(f => (Func<FilteredCall, Task>)f.Invoke), Run]);

        async Task Run(FilteredCall call)
        {
            var inner = request.Method.NewRequest(request.Target, sender, request.Arguments);
            sender.Post(inner);
            await inner.Answer;
            call.Result = inner.ResultOf(inner.Answer);
        }
    }

    public Task Invoke() => steps[_next++](this);

    /// <summary>Runs it all and answers the request; throws what it throws.</summary>
    public async Task Run()
    {
        await Invoke();
        request.Succeed(Result);
    }
}
