using Consultare.Data.Status;
using Consultare.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Status;

/// <summary>The state of services over HTTP and over the live line (hub-domain 6.7).</summary>
internal static class StatusEndpoints
{
    /// <summary>Maps refresh, status, services and the live line.</summary>
    public static void MapHubStatus(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/admin").WithTags("Serviços");

        group.MapPost("/refresh", RefreshAsync).RequireAnyRefresh().WithName("RequestRefresh");
        group.MapGet("/status", ListAsync).RequireAnyView().WithName("ListStatus");
        group.MapGet("/services", Board).RequireAnyRefresh().WithName("GetBoard");
        routes.MapHub<StatusHub>("/hubs/status").RequireAnyView();
    }

    private static Task<Results<Accepted<RefreshResponse>, ProblemHttpResult>> RefreshAsync(
        RefreshRequest request, RefreshDesk desk, HttpContext http) =>
        desk.RequestAsync(request.Service, http.GetViewer());

    private static async Task<Ok<IReadOnlyList<StatusRow>>> ListAsync(
        SystemStatusStore statuses, CancellationToken cancellationToken)
    {
        var rows = await statuses.ListAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<StatusRow>>([.. rows.Select(Row)]);
    }

    private static Ok<BoardResponse> Board(StatusFeed feed) => TypedResults.Ok(feed.Board());

    private static StatusRow Row(ServiceStatusRow row) => new()
    {
        ServiceName = row.Service,
        Status = row.Status,
        LastRun = Heartbeat.Text(row.LastRun),
        Details = row.Details,
    };
}
