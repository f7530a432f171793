using Consultare.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Web.Problems;

/// <summary>Sees to it that the API never answers a refusal or failure in another form than a problem.</summary>
internal static class ProblemServices
{
    private static readonly string[] Machines = ["/api", "/hubs", "/health", "/openapi"];

    /// <summary>Registers the form and the handler of failures.</summary>
    public static void AddHubProblems(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<FailureHandler>();
    }

    /// <summary>Turns exceptions, and bare statuses of the API, into problems.</summary>
    public static void UseHubProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(ExplainStatusAsync);
    }

    /// <summary>Answers addresses that no route has with 404, for whoever is signed in; the panel has all others.</summary>
    public static void MapUnknownAddresses(this IEndpointRouteBuilder routes)
    {
        foreach (var start in Machines)
        {
            routes.Map($"{start}/{{**rest}}", () => Of(Fault.OfStatus(StatusCodes.Status404NotFound)))
                .RequireSignedIn()
                .ExcludeFromDescription();
        }
    }

    private static ProblemHttpResult Of(Fault fault) => HubProblem.Of(fault.Status, fault.Code, fault.Detail, fault.Field);

    private static Task ExplainStatusAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return Array.Exists(Machines, start => http.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
            ? Of(Fault.OfStatus(http.Response.StatusCode)).ExecuteAsync(http)
            : Task.CompletedTask;
    }
}
