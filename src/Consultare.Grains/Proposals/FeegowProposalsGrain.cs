using Consultare.Grains.Abstractions.Proposals;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Proposals;

/// <inheritdoc cref="IFeegowProposalsGrain" />
internal sealed class FeegowProposalsGrain(IntegrationContext context, ProposalPlans plans)
    : IntegrationGrain(context), IFeegowProposalsGrain
{
    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) => ticket switch
    {
        { Kind: RunKind.Preview } => plans.Preview(),
        { Backfill: not null } => plans.Backfill(),
        _ => plans.Regular(),
    };
}
