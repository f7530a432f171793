using Consultare.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Consultare.Web.Tests.SmallHub;

/// <summary>Routes that do nothing but answer whoever their rule lets through.</summary>
internal static class ProbeRoutes
{
    /// <summary>What <c>/api/probe/write</c> reads.</summary>
    public sealed record Note(string? Text, int? Count, Note? Inner);

    public static string PathOf(string pageKey, PageAction action) => $"/api/probe/{pageKey}/{action}";

    public static void MapProbes(this IEndpointRouteBuilder routes)
    {
        foreach (var page in HubPages.All)
        {
            foreach (var action in Enum.GetValues<PageAction>())
            {
                routes.MapGet(PathOf(page.Key, action), () => "ok").RequirePage(page.Key, action);
            }
        }

        routes.MapGet("/api/probe/any-view", () => "ok").RequireAnyView();
        routes.MapGet("/api/probe/any-refresh", () => "ok").RequireAnyRefresh();
        routes.MapGet("/api/probe/me", (HttpContext context) => context.GetViewer().Id).RequireSignedIn();
        routes.MapGet("/api/probe/everyone", () => "ok").AllowEveryone();
        routes.MapGet("/api/probe/number", (int n) => n).AllowEveryone();
        routes.MapPost("/api/probe/write", (Note note) => note.Text?.Length ?? 0).AllowEveryone();
        routes.MapMethods("/api/probe/verbs", ["GET", "PUT", "PATCH", "DELETE"], () => "ok").AllowEveryone();
        routes.MapGet("/page", () => "ok").AllowEveryone();
        routes.MapGet("/hubs/probe", () => "ok").AllowEveryone();
    }
}
