using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>The routes of sandbox 2.1 under <c>/v1/api</c>.</summary>
internal static class FeegowApiRoutes
{
    public static void MapFeegowApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/v1/api")
            .RequireHost(SandboxSites.ServingFeegowApi)
            .AddEndpointFilter<AccessTokenFilter>();

        api.MapAppointments();
        api.MapLookups();
        api.MapPatients();
        api.Map("/{**rest}", NoSuchRoute);
    }

    /// <summary>A route both by GET and by POST, as the vendor accepts them.</summary>
    public static void MapBoth(this IEndpointRouteBuilder api, string pattern, Delegate handler) =>
        api.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Post], handler);

    private static IResult NoSuchRoute(HttpContext http)
    {
        FeegowAnswer.Refused(http, "");
        return Results.Empty;
    }
}
