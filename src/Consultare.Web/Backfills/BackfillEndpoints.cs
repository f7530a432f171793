using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.Access;
using Consultare.Web.Problems;
using Consultare.Web.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Backfills;

/// <summary>Starts the reading of a past period (hub-domain 6.7).</summary>
internal static class BackfillEndpoints
{
    /// <summary>Maps /api/admin/backfills.</summary>
    public static void MapBackfills(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/admin/backfills", StartAsync)
            .RequirePage("settings", PageAction.Edit)
            .WithTags("Execuções")
            .WithName("StartBackfill");

    private static async Task<Results<Accepted<BackfillResponse>, ProblemHttpResult>> StartAsync(
        BackfillRequest request, IGrainFactory grains, TimeProvider clock, HttpContext http)
    {
        if (ServiceCatalogue.Find(request.Service) is not { } service)
        {
            return RefreshDesk.Unknown(request.Service);
        }

        var (period, fault) = BackfillForm.Read(request, service, clock.Today());
        if (period is null)
        {
            return HubProblem.Of(StatusCodes.Status400BadRequest, "periodo_invalido", fault!.Value.Detail, fault.Value.Field);
        }

        var receipt = await grains.GetGrain<IServiceStatusGrain>(service.Key)
            .RequestBackfillAsync(period, http.GetViewer().Name);
        return receipt.Refusal switch
        {
            BackfillRefusal.None => TypedResults.Accepted(
                (string?)null, new BackfillResponse(receipt.RunId, receipt.Service, ServiceResponses.Word(receipt.State))),
            BackfillRefusal.AlreadyRunning => HubProblem.Of(
                StatusCodes.Status409Conflict, "carga_em_andamento", "Já há uma carga histórica em andamento neste serviço."),
            _ => HubProblem.Of(
                StatusCodes.Status400BadRequest, "carga_nao_disponivel", "Este serviço não tem carga histórica.", "service"),
        };
    }
}
