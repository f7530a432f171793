namespace Orleans.Conformance.Filters;

/// <summary>Tells of every call of IFilteredGrain, and adds a thousand to whole numbers that come back.</summary>
internal sealed class TellingFilter : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (context.InterfaceMethod.DeclaringType == typeof(IFilteredGrain) && context.Result is int number)
        {
            Probe.Shared.Tell(context.TargetId.ToString(), context.MethodName);
            context.Result = number + 1000;
        }
    }
}
