using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>A call going through the silo's filters and then the grain's own.</summary>
internal sealed class IncomingCall(Request request, Activation activation) : FilteredCall(request), IIncomingGrainCallContext
{
    public override object Grain => activation.GrainInstance!;

    public IGrainContext TargetContext => activation;

    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = Grain.GetType().GetInterfaceMap(InterfaceMethod.DeclaringType!);
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    /// <summary>Runs filters and call, and answers the caller; throws what they throw.</summary>
    public async Task Run()
    {
        await Invoke();
        Request.SucceedWith(Result);
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
