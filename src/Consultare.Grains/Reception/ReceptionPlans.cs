using Consultare.Data.Reception;
using Consultare.Grains.Queues;
using Consultare.Integrations.Feegow.Reception;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Reception;

/// <summary>Makes the plan of each cycle; what must outlive a cycle is in the memory that its grain holds.</summary>
internal sealed class ReceptionPlans(
    IUnitSessions sessions,
    ReceptionClient client,
    ReceptionStore store,
    IOptions<QueueMonitorOptions> options,
    TimeProvider clock)
{
    /// <summary>The memory of a grain that has read nothing yet.</summary>
    public ReceptionMemory NewMemory() => new(options.Value);

    /// <summary>One cycle over all units.</summary>
    public ReceptionPlan Cycle(ReceptionMemory memory) => new(
        new ReceptionReader(sessions, client),
        store,
        memory,
        TimeSpan.FromSeconds(options.Value.ReceptionRewriteSeconds),
        clock);
}
