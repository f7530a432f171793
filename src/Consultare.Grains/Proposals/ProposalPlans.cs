using Consultare.Data.Proposals;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Feegow;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Proposals;

/// <summary>Makes the plan of each run; a plan serves one run only.</summary>
internal sealed class ProposalPlans(
    FeegowClient feegow, ProposalStore store, IOptions<ProposalOptions> options, TimeProvider clock)
{
    /// <summary>The plan around the clinic's today.</summary>
    public ProposalsPlan Regular() => new(clock.Today(), feegow, store, options.Value.Pause, clock);
}
