namespace Consultare.Sandbox.Faults;

/// <summary>Lets an armed fault meet the request before the outside system does.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultBook faults, FaultActor actor)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (faults.Meet(http) is not { } meeting)
        {
            await next(http);
            return;
        }

        FaultMark.Set(http, meeting.Rule.Name);
        try
        {
            await FaultActor.WaitAsync(meeting, meeting.Rule.DelayMs, http.RequestAborted);
            await actor.ActAsync(meeting, http, next);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client left while the fault was acting: there is nobody to answer.
            FaultMark.Cut(http);
        }
    }
}
