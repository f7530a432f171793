using System.Globalization;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.Access;
using Consultare.Web.Problems;
using Consultare.Web.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Runs;

/// <summary>The history of runs, their ledger, and stopping one (hub-domain 6.7).</summary>
internal static class RunEndpoints
{
    private const int DefaultLimit = 25;
    private const int LargestLimit = 100;
    private const int MostRejects = 1_000;

    /// <summary>Maps /api/admin/runs.</summary>
    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/admin/runs").WithTags("Execuções");

        group.MapGet("/", ListAsync).RequireAnyRefresh().WithName("ListRuns");
        group.MapGet("/{id:guid}", GetAsync).RequireAnyRefresh().WithName("GetRun");
        group.MapGet("/{id:guid}/pages", PagesAsync).RequireAnyRefresh().WithName("ListRunPages");
        group.MapGet("/{id:guid}/rejects", RejectsAsync).RequireAnyRefresh().WithName("ListRunRejects");
        group.MapPost("/{id:guid}/cancel", CancelAsync).RequirePage("settings", PageAction.Edit).WithName("CancelRun");
        group.MapPost("/{id:guid}/pages/{pageNo:int}/replay", ReplayAsync).RequirePage("settings", PageAction.Edit).WithName("ReplayPage");
    }

    private static async Task<Results<Ok<RunListResponse>, ProblemHttpResult>> ListAsync(
        string? service, string? before, int? limit, RunStore runs, CancellationToken cancellationToken)
    {
        var key = service is null ? null : ServiceCatalogue.Find(service)?.Key;
        if (service is not null && key is null)
        {
            return RefreshDesk.Unknown(service);
        }

        if (limit is < 1 or > LargestLimit)
        {
            return Invalid("limit", $"O tamanho da página vai de 1 a {LargestLimit}.");
        }

        if (!TryReadInstant(before, out var asked))
        {
            return Invalid("before", "A data de corte não está no formato 2026-11-21T17:05:00Z.");
        }

        var take = limit ?? DefaultLimit;
        var found = await runs.ListAsync(key, asked, take + 1, cancellationToken);
        var next = found.Count > take ? found[take - 1].RequestedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new RunListResponse([.. found.Take(take).Select(RunResponses.Of)], next));
    }

    private static async Task<Results<Ok<RunResponse>, ProblemHttpResult>> GetAsync(
        Guid id, RunStore runs, CancellationToken cancellationToken) =>
        await runs.FindAsync(id, cancellationToken) is { } run ? TypedResults.Ok(RunResponses.Of(run)) : NoSuchRun();

    private static async Task<Results<Ok<RunPagesResponse>, ProblemHttpResult>> PagesAsync(
        Guid id, RunStore runs, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run)
        {
            return NoSuchRun();
        }

        var pages = await runs.ListPagesAsync(id, cancellationToken);
        return TypedResults.Ok(new RunPagesResponse([.. pages.Select(page => RunResponses.Of(run, page))]));
    }

    private static async Task<Results<Ok<RunRejectsResponse>, ProblemHttpResult>> RejectsAsync(
        Guid id, RunStore runs, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is null)
        {
            return NoSuchRun();
        }

        var rejects = await runs.ListRejectsAsync(id, MostRejects + 1, cancellationToken);
        return TypedResults.Ok(new RunRejectsResponse(
            [.. rejects.Take(MostRejects).Select(RunResponses.Of)], rejects.Count > MostRejects));
    }

    private static async Task<Results<Accepted<CancelResponse>, ProblemHttpResult>> CancelAsync(
        Guid id, RunStore runs, IGrainFactory grains, HttpContext http, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run)
        {
            return NoSuchRun();
        }

        var ended = run.EndedAt is not null;
        var result = ended
            ? CancelResult.AlreadyEnded
            : await grains.GetGrain<IServiceStatusGrain>(run.Service).CancelRunAsync(id, http.GetViewer().Name);
        return result == CancelResult.Accepted
            ? TypedResults.Accepted((string?)null, new CancelResponse(id, "accepted"))
            : HubProblem.Of(StatusCodes.Status409Conflict, "execucao_encerrada", "Esta execução já terminou.");
    }

    private static async Task<Results<Accepted<RunAcceptedResponse>, ProblemHttpResult>> ReplayAsync(
        Guid id, int pageNo, RunStore runs, IGrainFactory grains, HttpContext http, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run || ServiceCatalogue.Find(run.Service) is not { } service)
        {
            return NoSuchRun();
        }

        var receipt = await grains.GetGrain<IServiceStatusGrain>(service.Key).RequestReplayAsync(id, pageNo, http.GetViewer().Name);
        return RunReceipts.Answer(receipt);
    }

    private static bool TryReadInstant(string? text, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var read = DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed);
        instant = parsed;
        return read;
    }

    private static ProblemHttpResult Invalid(string field, string detail) =>
        HubProblem.Of(StatusCodes.Status400BadRequest, "valor_invalido", detail, field);

    private static ProblemHttpResult NoSuchRun() =>
        HubProblem.Of(StatusCodes.Status404NotFound, "execucao_desconhecida", "Não há execução com esse código.", "id");
}
