using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Web.Access;
using Consultare.Web.Problems;
using Consultare.Web.Runs;
using Consultare.Web.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Previews;

/// <summary>What reading a past period again, or a whole list, would change, before it is done.</summary>
internal static class PreviewEndpoints
{
    /// <summary>Maps /api/admin/previews.</summary>
    public static void MapPreviews(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/admin/previews").WithTags("Execuções");

        group.MapPost("/", StartAsync).RequirePage("settings", PageAction.Edit).WithName("StartPreview");
        group.MapGet("/{id:guid}", GetAsync).RequireAnyRefresh().WithName("GetPreview");
    }

    private static async Task<Results<Accepted<RunAcceptedResponse>, ProblemHttpResult>> StartAsync(
        PreviewRequest request, IGrainFactory grains, TimeProvider clock, HttpContext http)
    {
        if (ServiceCatalogue.Find(request.Service) is not { } service)
        {
            return RefreshDesk.Unknown(request.Service);
        }

        var (period, fault) = PreviewForm.Read(request, service, clock.Today());
        if (fault is { } wrong)
        {
            return HubProblem.Of(StatusCodes.Status400BadRequest, "periodo_invalido", wrong.Detail, wrong.Field);
        }

        var receipt = await grains.GetGrain<IServiceStatusGrain>(service.Key).RequestPreviewAsync(period, http.GetViewer().Name);
        return RunReceipts.Answer(receipt);
    }

    private static async Task<Results<Ok<PreviewResponse>, ProblemHttpResult>> GetAsync(
        Guid id, RunStore runs, PreviewStore previews, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { Kind: RunKind.Preview } run)
        {
            return HubProblem.Of(StatusCodes.Status404NotFound, "previa_desconhecida", "Não há prévia com esse código.", "id");
        }

        var result = run.EndedAt is null ? null : PreviewResult.Read(await previews.FindAsync(id, cancellationToken));
        return TypedResults.Ok(Of(run, result));
    }

    private static PreviewResponse Of(RunRecord run, PreviewResult? result)
    {
        var summary = StoredRuns.Summary(run);
        var state = run.EndedAt is null ? PreviewState.Running : result is null ? PreviewState.Failed : PreviewState.Ready;
        return new PreviewResponse
        {
            RunId = run.RunId,
            Service = run.Service,
            StartDate = summary.Period?.Start,
            EndDate = summary.Period?.End,
            State = state.ToString().ToLowerInvariant(),
            Details = run.Details,
            Added = result?.Added ?? 0,
            Changed = result?.Changed ?? 0,
            Removed = result?.Removed ?? 0,
            Unchanged = result?.Unchanged ?? 0,
            Samples = [.. (result?.Samples ?? []).Select(one => new PreviewSampleResponse(one.Id, one.Kind, one.Field, one.Before, one.After))],
        };
    }
}
