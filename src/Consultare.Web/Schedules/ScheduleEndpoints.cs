using System.Globalization;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Days;
using Consultare.Web.Access;
using Consultare.Web.Problems;
using Consultare.Web.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Schedules;

/// <summary>The day of a service, and letting its schedule rest.</summary>
internal static class ScheduleEndpoints
{
    /// <summary>Maps /api/admin/services/{key}.</summary>
    public static void MapSchedules(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/admin/services/{key}").WithTags("Serviços");

        group.MapGet("/day", DayAsync).RequireAnyRefresh().WithName("GetServiceDay");
        group.MapPost("/pause", PauseAsync).RequirePage("settings", PageAction.Edit).WithName("PauseService");
        group.MapDelete("/pause", ResumeAsync).RequirePage("settings", PageAction.Edit).WithName("ResumeService");
    }

    private static async Task<Results<Ok<ServiceDayResponse>, ProblemHttpResult>> DayAsync(
        string key, string? date, ServiceDays days, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (ServiceCatalogue.Find(key) is not { } service)
        {
            return Unknown();
        }

        var day = clock.Today();
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Invalid("date", "A data não existe ou não está no formato 2026-11-21.");
        }

        return await days.FindAsync(service.Key, day, cancellationToken) is { } found
            ? TypedResults.Ok(DayResponses.Of(found))
            : Unknown();
    }

    private static async Task<Results<Ok<ServiceResponse>, ProblemHttpResult>> PauseAsync(
        string key, PauseRequest request, IGrainFactory grains, TimeProvider clock, HttpContext http)
    {
        if (ServiceCatalogue.Find(key) is not { } service)
        {
            return Unknown();
        }

        var (until, note, fault) = PauseForm.Read(request, clock.GetUtcNow());
        if (fault is not null)
        {
            return Invalid(fault.Value.Field, fault.Value.Detail);
        }

        var snapshot = await grains.GetGrain<IServiceStatusGrain>(service.Key).PauseAsync(until, note, http.GetViewer().Name);
        return TypedResults.Ok(ServiceResponses.Of(service, snapshot));
    }

    private static async Task<Results<Ok<ServiceResponse>, ProblemHttpResult>> ResumeAsync(
        string key, IGrainFactory grains, HttpContext http)
    {
        if (ServiceCatalogue.Find(key) is not { } service)
        {
            return Unknown();
        }

        var snapshot = await grains.GetGrain<IServiceStatusGrain>(service.Key).ResumeAsync(http.GetViewer().Name);
        return TypedResults.Ok(ServiceResponses.Of(service, snapshot));
    }

    private static ProblemHttpResult Invalid(string field, string detail) =>
        HubProblem.Of(StatusCodes.Status400BadRequest, "valor_invalido", detail, field);

    private static ProblemHttpResult Unknown() =>
        HubProblem.Of(StatusCodes.Status404NotFound, "servico_desconhecido", "Não há serviço com esse nome.", "key");
}
