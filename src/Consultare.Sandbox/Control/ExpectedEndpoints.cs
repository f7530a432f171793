using Consultare.Sandbox.Expectations;
using Consultare.Sandbox.FeegowApi.Appointments;

namespace Consultare.Sandbox.Control;

/// <summary>What the hub's tables should add up to (sandbox 4).</summary>
internal static class ExpectedEndpoints
{
    public static void MapExpected(this IEndpointRouteBuilder control) => control.MapGet("/expected", Tell);

    private static IResult Tell(ExpectedReader reader, string? start = null, string? end = null)
    {
        if (start is null && end is null)
        {
            return ControlBody.Ok(reader.Read());
        }

        return (AppointmentQuery.ParseDate(start), AppointmentQuery.ParseDate(end)) is ({ } from, { } to) && from <= to
            ? ControlBody.Ok(reader.Read(from, to))
            : ControlBody.Refuse("start and end must both be dates as yyyy-MM-dd, start not after end.");
    }
}
