using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Hosting;

/// <summary>Says to whoever supervises the process whether it lives and whether it can serve.</summary>
internal static class HubHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Maps /health/live and /health/ready.</summary>
    public static void MapHubHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").AllowEveryone().ExcludeFromDescription();
        group.MapGet("/live", () => TypedResults.Text("ok"));
        group.MapGet("/ready", ReadyAsync);
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> ReadyAsync(
        SystemStatusStore statuses, IGrainFactory grains, ILogger<HubServerMark> logger, CancellationToken cancellationToken)
    {
        try
        {
            await statuses.ListAsync(cancellationToken);
            var status = grains.GetGrain<IServiceStatusGrain>(ServiceCatalogue.Financeiro.Key);
            await status.GetSnapshotAsync().WaitAsync(Patience, cancellationToken);
            return TypedResults.Text("ok");
        }
#pragma warning disable CA1031 // Whatever is wrong, the answer is the same: not ready.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            HubServerMark.LogNotReady(logger, exception);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
