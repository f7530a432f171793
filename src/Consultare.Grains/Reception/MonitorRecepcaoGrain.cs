using Consultare.Grains.Abstractions.Reception;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Reception;

/// <inheritdoc cref="IMonitorRecepcaoGrain" />
internal sealed class MonitorRecepcaoGrain(IntegrationContext context, ReceptionPlans plans)
    : IntegrationGrain(context), IMonitorRecepcaoGrain
{
    private readonly ReceptionMemory _memory = plans.NewMemory();

    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) => plans.Cycle(_memory);
}
