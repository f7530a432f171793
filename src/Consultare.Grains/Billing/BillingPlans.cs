using Consultare.Data.Billing;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Appointments;
using Consultare.Grains.Credentials;
using Consultare.Integrations.Feegow.Billing;

namespace Consultare.Grains.Billing;

/// <summary>Makes the plan of each run; a plan serves one run only.</summary>
internal sealed class BillingPlans(
    IRevenueReport report, BillingStore store, BillingCheckpoints checkpoints, ReportLayouts layouts, MovedHost moved, TimeProvider clock)
{
    /// <summary>Yesterday and today, on the clinic's calendar (F21).</summary>
    public BillingPlan Regular(bool askedByPerson) => new(clock.Today(), Windows(), askedByPerson);

    /// <summary>Month by month.</summary>
    public BillingBackfillPlan Backfill() => new(Windows(), checkpoints, clock);

    /// <summary>Compares month by month and writes nothing.</summary>
    public BillingPreviewPlan Preview() => new(new RevenueReader(report), store);

    /// <summary>Whether a page can be asked for again by itself: days and months can.</summary>
    public static bool CanReplay(string key) => BillingPlan.IsKey(key) || BackfillMonth.IsKey(key);

    private BillingWindows Windows() => new(new RevenueReader(report), store, layouts, moved, clock);
}
