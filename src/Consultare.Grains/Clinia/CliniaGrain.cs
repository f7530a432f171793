using Consultare.Grains.Abstractions.Clinia;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Clinia;

/// <inheritdoc cref="ICliniaGrain" />
internal sealed class CliniaGrain(IntegrationContext context, CliniaPlans plans) : IntegrationGrain(context), ICliniaGrain
{
    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) => plans.Cycle(askedByPerson: ticket.Kind == RunKind.Refresh);
}
