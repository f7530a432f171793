using Microsoft.AspNetCore.Diagnostics;

namespace Consultare.Web.Problems;

/// <summary>Sees to it that the API never answers a refusal or failure in another form than a problem.</summary>
internal static class ProblemServices
{
    /// <summary>Starts of the addresses that programs ask; every other one is the panel's.</summary>
    public static IReadOnlyList<string> MachineAddresses { get; } = ["/api", "/hubs", "/health", "/openapi"];

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

    /// <summary>Whether a program asks, not a browser for the panel.</summary>
    public static bool IsForMachines(this HttpRequest request) => MachineAddresses.Any(
        start => request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    private static Task ExplainStatusAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var fault = Fault.OfStatus(http.Response.StatusCode);
        return http.Request.IsForMachines()
            ? HubProblem.WriteAsync(http, fault.Status, fault.Code, fault.Detail)
            : Task.CompletedTask;
    }
}
