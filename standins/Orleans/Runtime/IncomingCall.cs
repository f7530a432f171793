using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>A call going through the silo's filters, then the grain's own, and then into the grain.</summary>
internal sealed class IncomingCall(Request request, Activation activation) : IIncomingGrainCallContext
{
    private int _next;

    public object Grain => activation.GrainInstance!;
    public MethodInfo InterfaceMethod => request.Method.Info;
    public string MethodName => request.Method.Info.Name;
    public object? Result { get; set; }
    public GrainId TargetId => request.Target.GrainId;
    public Task Invoke() => Next(_next++);

    /// <summary>Runs it all and answers the request; throws what it throws.</summary>
    public async Task Run()
    {
        await Invoke();
        request.Succeed(Result);
    }

    private async Task Next(int number)
    {
        var filters = activation.Silo.IncomingFilters;
        var filter = number < filters.Length ? filters[number] : number == filters.Length ? Grain as IIncomingGrainCallFilter : null;
        if (filter is not null)
        {
            await filter.Invoke(this);
            return;
        }

        var call = request.Method.Call(Grain, request.Arguments);
        await (call ?? Task.CompletedTask);
        Result = request.ResultOf(call);
    }
}
