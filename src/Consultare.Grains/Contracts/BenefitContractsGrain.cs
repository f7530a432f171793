using Consultare.Grains.Abstractions.Contracts;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Contracts;

/// <inheritdoc cref="IBenefitContractsGrain" />
internal sealed class BenefitContractsGrain(IntegrationContext context, ContractPlans plans)
    : IntegrationGrain(context), IBenefitContractsGrain
{
    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) =>
        ticket.Kind == RunKind.Preview ? plans.Preview() : plans.Regular();
}
