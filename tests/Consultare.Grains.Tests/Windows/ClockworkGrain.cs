using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Windows;

/// <inheritdoc cref="IClockworkGrain" />
internal sealed class ClockworkGrain(IntegrationContext context, ClockworkScript script) : IntegrationGrain(context), IClockworkGrain
{
    protected override IRunPlan CreatePlan(RunTicket ticket) => new ClockworkPlan(script);
}
