using Consultare.Data.Appointments;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Appointments;

/// <summary>Makes the plan of each run; a plan serves one run only.</summary>
internal sealed class AppointmentPlans(
    FeegowClient feegow, AppointmentStore store, AppointmentCheckpoints checkpoints, TimeProvider clock)
{
    /// <summary>The plan of a refresh or scheduled run, around the clinic's today.</summary>
    public AppointmentsPlan Regular()
    {
        var lookups = new AppointmentLookups(feegow);
        return new AppointmentsPlan(AppointmentWindow.Around(clock.Today()), lookups, Slices(lookups), store);
    }

    /// <summary>The plan of a backfill.</summary>
    public AppointmentsBackfillPlan Backfill()
    {
        var lookups = new AppointmentLookups(feegow);
        return new AppointmentsBackfillPlan(lookups, Slices(lookups), store, checkpoints, clock);
    }

    /// <summary>The plan of a preview: compares and writes nothing.</summary>
    public AppointmentsPreviewPlan Preview()
    {
        var lookups = new AppointmentLookups(feegow);
        return new AppointmentsPreviewPlan(lookups, new AppointmentMapping(lookups), feegow, store);
    }

    /// <summary>Whether a page can be asked for again by itself: slices and months can, name lists belong to a run.</summary>
    public static bool CanReplay(string key) => Slice.TryParse(key, out _) || BackfillMonth.IsKey(key);

    private SliceReader Slices(AppointmentLookups lookups) => new(feegow, store, lookups, clock);
}
