using Consultare.Data.WaitingRoom;
using Consultare.Grains.Credentials;
using Consultare.Grains.Queues;
using Consultare.Integrations.Feegow.WaitingRoom;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.WaitingRoom;

/// <summary>Makes the plan of each cycle; what must outlive a cycle is in the memory that its grain holds.</summary>
internal sealed class WaitingRoomPlans(
    IWebSessions sessions,
    WaitingRoomClient client,
    WaitingRoomStore store,
    MovedHost moved,
    IOptions<QueueMonitorOptions> options,
    TimeProvider clock)
{
    /// <summary>The memory of a grain that has read nothing yet.</summary>
    public WaitingRoomMemory NewMemory() => new(options.Value);

    /// <summary>One cycle over all units.</summary>
    public WaitingRoomPlan Cycle(WaitingRoomMemory memory) => new(
        new WaitingRoomReader(sessions, client),
        store,
        memory,
        new WaitingRoomSweeps(store, memory, options.Value),
        moved,
        TimeSpan.FromSeconds(options.Value.MedicalRewriteSeconds),
        clock);
}
