using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Web.Access;
using Consultare.Web.Backfills;
using Consultare.Web.Problems;
using Consultare.Web.Runs;
using Consultare.Web.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Previews;

/// <summary>What reading a past period again would change, before it is done.</summary>
internal static class PreviewEndpoints
{
    private const int MostDays = 62;

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

        var form = new BackfillRequest(request.Service, request.StartDate, request.EndDate, IgnoreCheckpoint: true, PauseSeconds: 0);
        var (period, fault) = BackfillForm.Read(form, service, clock.Today());
        if (period is null)
        {
            return Invalid(fault!.Value.Field, fault.Value.Detail);
        }

        if (period.End.DayNumber - period.Start.DayNumber >= MostDays)
        {
            return Invalid("endDate", $"A prévia vai até {MostDays} dias.");
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
            StartDate = summary.Period?.Start ?? default,
            EndDate = summary.Period?.End ?? default,
            State = state.ToString().ToLowerInvariant(),
            Details = run.Details,
            Added = result?.Added ?? 0,
            Changed = result?.Changed ?? 0,
            Removed = result?.Removed ?? 0,
            Unchanged = result?.Unchanged ?? 0,
            Samples = [.. (result?.Samples ?? []).Select(one => new PreviewSampleResponse(one.Id, one.Kind, one.Field, one.Before, one.After))],
        };
    }

    private static ProblemHttpResult Invalid(string field, string detail) =>
        HubProblem.Of(StatusCodes.Status400BadRequest, "periodo_invalido", detail, field);
}
