using Consultare.Grains.Abstractions.Billing;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Billing;

/// <inheritdoc cref="IFaturamentoScraperGrain" />
internal sealed class FaturamentoScraperGrain(IntegrationContext context, BillingPlans plans)
    : IntegrationGrain(context), IFaturamentoScraperGrain
{
    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) => ticket switch
    {
        { Kind: RunKind.Preview } => plans.Preview(),
        { Backfill: not null } => plans.Backfill(),
        _ => plans.Regular(askedByPerson: ticket.Kind is RunKind.Refresh or RunKind.Replay),
    };
}
