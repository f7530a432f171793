using Consultare.Sandbox.Expectations;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Control;

/// <summary>What the hub's tables should add up to (sandbox 4).</summary>
internal static class ExpectedEndpoints
{
    public static void MapExpected(this IEndpointRouteBuilder control) => control.MapGet("/expected", Tell);

    private static IResult Tell(
        ExpectedReader reader, IEnumerable<ISandboxSystem> systems, string? start = null, string? end = null)
    {
        if (start is null && end is null)
        {
            return Answer(reader.Read(), systems);
        }

        return (AppointmentQuery.ParseDate(start), AppointmentQuery.ParseDate(end)) is ({ } from, { } to) && from <= to
            ? Answer(reader.Read(from, to), systems)
            : ControlBody.Refuse("start and end must both be dates as yyyy-MM-dd, start not after end.");
    }

    private static IResult Answer(ExpectedAggregates expected, IEnumerable<ISandboxSystem> systems) =>
        ControlBody.Ok(SandboxSystems.With(
            expected,
            systems.SelectMany(one => one.Expect(expected.Appointments.Start, expected.Appointments.End))));
}
