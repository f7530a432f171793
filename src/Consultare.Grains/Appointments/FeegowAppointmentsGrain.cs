using Consultare.Grains.Abstractions.Appointments;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Appointments;

/// <inheritdoc cref="IFeegowAppointmentsGrain" />
internal sealed class FeegowAppointmentsGrain(IntegrationContext context, AppointmentPlans plans)
    : IntegrationGrain(context), IFeegowAppointmentsGrain
{
    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) => ticket switch
    {
        { Kind: RunKind.Preview } => plans.Preview(),
        { Backfill: not null } => plans.Backfill(),
        _ => plans.Regular(),
    };
}
