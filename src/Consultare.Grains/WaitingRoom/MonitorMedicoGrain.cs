using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.WaitingRoom;
using Consultare.Grains.Runs;

namespace Consultare.Grains.WaitingRoom;

/// <inheritdoc cref="IMonitorMedicoGrain" />
internal sealed class MonitorMedicoGrain(IntegrationContext context, WaitingRoomPlans plans)
    : IntegrationGrain(context), IMonitorMedicoGrain
{
    private readonly WaitingRoomMemory _memory = plans.NewMemory();

    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) => plans.Cycle(_memory);
}
