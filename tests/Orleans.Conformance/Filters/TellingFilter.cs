namespace Orleans.Conformance.Filters;

/// <summary>Tells of every call of IFilteredGrain, and adds a thousand to whole numbers that come back.</summary>
internal sealed class TellingFilter : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (Tell("in", context) && context.Result is int number)
        {
            context.Result = number + 1000;
        }
    }

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        Tell("out", context);
        return context.Invoke();
    }

    private static bool Tell(string direction, IGrainCallContext context)
    {
        var isOurs = context.InterfaceMethod.DeclaringType == typeof(IFilteredGrain);
        if (isOurs)
        {
            Probe.Shared.Tell(context.TargetId.ToString(), $"{direction} {context.MethodName}");
        }

        return isOurs;
    }
}
