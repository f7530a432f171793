using Orleans.Hosting;

namespace Orleans.Conformance.Filters;

/// <summary>A silo with one filter around incoming calls: it tells the method and adds to whole numbers it returns.</summary>
public sealed class FilterFixture : ClusterFixture
{
    protected override void Configure(ISiloBuilder silo)
    {
        silo.AddIncomingGrainCallFilter(async context =>
        {
            await context.Invoke();
            if (context is { InterfaceMethod.DeclaringType: var type, Result: int number } && type == typeof(IFilteredGrain))
            {
                Probe.Shared.Tell(context.TargetId.ToString(), $"in {context.MethodName}");
                context.Result = number + 1000;
            }
        });
        silo.AddOutgoingGrainCallFilter(async context =>
        {
            if (context.InterfaceMethod.DeclaringType == typeof(IFilteredGrain))
            {
                Probe.Shared.Tell(context.TargetId.ToString(), $"out {context.MethodName}");
            }

            await context.Invoke();
        });
    }
}
