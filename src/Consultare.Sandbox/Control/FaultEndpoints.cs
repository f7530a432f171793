using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Control;

/// <summary>Faults: arm, list, wait for, release, disarm (sandbox 5 and 6).</summary>
internal static class FaultEndpoints
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static void MapFaults(this IEndpointRouteBuilder control)
    {
        var faults = control.MapGroup("/faults");

        faults.MapGet("/", List);
        faults.MapPost("/", ArmAsync);
        faults.MapDelete("/", Clear);
        faults.MapGet("/catalog", ListCatalog);
        faults.MapGet("/{id:int}", Find);
        faults.MapDelete("/{id:int}", Remove);
        faults.MapPost("/{id:int}/release", Release);
        faults.MapPost("/{id:int}/wait", WaitAsync);
    }

    private static IResult List(FaultBook faults) => ControlBody.Ok(faults.List());

    private static async Task<IResult> ArmAsync(HttpContext http, FaultBook faults)
    {
        var (request, problem) = await ControlBody.ReadAsync<FaultRequest>(http);
        if (request is null)
        {
            return problem!;
        }

        try
        {
            return ControlBody.Ok(faults.Add(request));
        }
        catch (FaultRefusedException refused)
        {
            return ControlBody.Refuse(refused.Message);
        }
    }

    private static IResult Clear(FaultBook faults)
    {
        faults.Clear();
        return Results.NoContent();
    }

    private static IResult ListCatalog() => ControlBody.Ok(new
    {
        faults = FaultCatalog.Variants.ToDictionary(group => group.Key, group => group.ToArray()),
        meanings = FaultMeanings.All,
        types = FaultTypes.All,
    });

    private static IResult Find(int id, FaultBook faults) =>
        faults.Find(id) is { } found ? ControlBody.Ok(found) : Unknown(id);

    private static IResult Remove(int id, FaultBook faults) => faults.Remove(id) ? Results.NoContent() : Unknown(id);

    private static IResult Release(int id, FaultBook faults) => faults.Release(id) ? Results.NoContent() : Unknown(id);

    /// <summary>Answers once the fault has met so many requests, so that nobody has to poll.</summary>
    private static async Task<IResult> WaitAsync(int id, HttpContext http, FaultBook faults)
    {
        var (wait, problem) = await ControlBody.ReadAsync<FaultWait>(http);
        if (wait is null)
        {
            return problem!;
        }

        using var limit = new CancellationTokenSource(LongestWait, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, http.RequestAborted);
        try
        {
            return await faults.WaitForHitsAsync(id, wait.Hits ?? 1, either.Token) ? Find(id, faults) : Unknown(id);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return ControlBody.Refuse(
                $"Fault {id} did not meet {wait.Hits ?? 1} requests within {LongestWait.TotalSeconds} s.");
        }
    }

    private static IResult Unknown(int id) => ControlBody.Missing($"No fault {id} is armed.");
}
