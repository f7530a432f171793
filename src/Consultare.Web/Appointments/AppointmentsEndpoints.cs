using Consultare.Data.Appointments;
using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Services;
using Consultare.Web.Access;
using Consultare.Web.Problems;
using Consultare.Web.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Appointments;

/// <summary>The numbers of /agendamentos (hub-domain 5.4, 6.4), straight from the database.</summary>
internal static class AppointmentsEndpoints
{
    private const string Page = "agendamentos";

    /// <summary>Maps /api/admin/agendamentos.</summary>
    public static void MapAppointments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/admin/agendamentos").WithTags("Agendamentos");

        group.MapGet("/", GetAsync).RequirePage(Page, PageAction.View).WithName("GetAppointments");
        group.MapPost("/", RefreshAsync).RequirePage(Page, PageAction.Refresh).WithName("RefreshAppointments");
    }

    private static async Task<Results<Ok<AppointmentsResponse>, ProblemHttpResult>> GetAsync(
        [AsParameters] AppointmentsQuery query, AppointmentQueries appointments, SystemStatusStore statuses, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (filter, fault) = query.Read(clock.Today());
        if (filter is null)
        {
            return HubProblem.Of(StatusCodes.Status400BadRequest, "valor_invalido", fault!.Value.Detail, fault.Value.Field);
        }

        var report = await appointments.ReportAsync(filter, cancellationToken);
        var heartbeat = await statuses.FindAsync(ServiceCatalogue.Financeiro.Key, cancellationToken);
        return TypedResults.Ok(new AppointmentsResponse
        {
            Series = [.. report.Series.Select(point => new AppointmentsPointResponse(point.Period, point.Total, point.Confirmed, point.NoShow))],
            Stats = new AppointmentsStats(report.Total, report.Total == 0 ? 0 : (double)report.Confirmed / report.Total),
            Heartbeat = Heartbeat.Of(heartbeat),
            Distincts = query.Distincts == true ? await DistinctsAsync(appointments, cancellationToken) : null,
        });
    }

    private static async Task<Results<Accepted<RefreshAlias>, ProblemHttpResult>> RefreshAsync(RefreshDesk desk, HttpContext http)
    {
        var answer = await desk.RequestAsync(ServiceCatalogue.Financeiro.Key, http.GetViewer());
        return answer.Result is Accepted<RefreshResponse> { Value: { } accepted }
            ? TypedResults.Accepted((string?)null, new RefreshAlias(true, accepted.Message))
            : (ProblemHttpResult)answer.Result;
    }

    private static async Task<AppointmentsDistincts> DistinctsAsync(
        AppointmentQueries appointments, CancellationToken cancellationToken)
    {
        var found = await appointments.DistinctsAsync(cancellationToken);
        return new AppointmentsDistincts(found.ScheduledBy, found.Specialty, found.Professional, found.StatusIds);
    }
}
