using Consultare.Data.SelfChecks;
using Consultare.Grains.Abstractions.SelfChecks;
using Consultare.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.SelfChecks;

/// <summary>The nightly self-check: its latest result, and one on request.</summary>
internal static class SelfCheckEndpoints
{
    /// <summary>Maps /api/admin/self-check.</summary>
    public static void MapSelfCheck(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/admin/self-check").WithTags("Conferência");

        group.MapGet("/", GetAsync).RequireAnyRefresh().WithName("GetSelfCheck");
        group.MapPost("/", RequestAsync).RequirePage("settings", PageAction.Edit).WithName("RequestSelfCheck");
    }

    private static async Task<Ok<SelfCheckResponse>> GetAsync(
        SelfCheckStore results, IGrainFactory grains, CancellationToken cancellationToken)
    {
        // Asked first: a result that is read afterwards is at least as new as the answer.
        var grain = grains.GetGrain<ISelfCheckGrain>(ISelfCheckGrain.TheKey);
        var isRunning = await grain.IsRunningAsync();
        var failure = await grain.FindFailureAsync();
        var last = await results.FindLastAsync(cancellationToken);
        return TypedResults.Ok(new SelfCheckResponse(
            last?.RanAt, last?.Ok ?? false, isRunning, failure?.At, failure?.Reason ?? "", Items(last)));
    }

    private static async Task<Accepted> RequestAsync(IGrainFactory grains)
    {
        await grains.GetGrain<ISelfCheckGrain>(ISelfCheckGrain.TheKey).RequestAsync();
        return TypedResults.Accepted((string?)null);
    }

    private static IReadOnlyList<SelfCheckItemResponse> Items(SelfCheckRecord? last) => last is null
        ? []
        :
        [
            .. last.Checks.Select(one => new SelfCheckItemResponse(
                one.Key, one.Label, one.Ok, one.Expected, one.Found, one.Detail)),
        ];
}
