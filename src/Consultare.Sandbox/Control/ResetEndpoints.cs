namespace Consultare.Sandbox.Control;

/// <summary>Back to the seed.</summary>
internal static class ResetEndpoints
{
    public static void MapReset(this IEndpointRouteBuilder control) => control.MapPost("/reset", Reset);

    private static IResult Reset(SandboxReset reset)
    {
        reset.Run();
        return Results.NoContent();
    }
}
