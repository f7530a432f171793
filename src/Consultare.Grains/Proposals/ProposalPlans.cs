using Consultare.Data.Proposals;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Appointments;
using Consultare.Integrations.Feegow;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Proposals;

/// <summary>Makes the plan of each run; a plan serves one run only.</summary>
internal sealed class ProposalPlans(
    FeegowClient feegow, ProposalStore store, IOptions<ProposalOptions> options, TimeProvider clock)
{
    /// <summary>The plan around the clinic's today.</summary>
    public ProposalsPlan Regular() => new(clock.Today(), Slices());

    /// <summary>Month by month.</summary>
    public ProposalsBackfillPlan Backfill() => new(Slices());

    /// <summary>Compares a period and writes nothing.</summary>
    public ProposalsPreviewPlan Preview() => new(Source(), store);

    /// <summary>Whether a page can be asked for again by itself: slices and months can.</summary>
    public static bool CanReplay(string key) => Slice.TryParse(key, out _) || BackfillMonth.IsKey(key);

    private ProposalSlices Slices() => new(Source(), store, clock);

    private ProposalSource Source() => new(feegow, options.Value.Pause, clock);
}
