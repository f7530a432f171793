namespace Consultare.Sandbox.Faults;

/// <summary>Lets the outside system answer, then spoils the body on its way out.</summary>
internal static class FaultyBody
{
    public static async Task SendAsync(FaultMeeting meeting, HttpContext http, RequestDelegate next)
    {
        var body = await CaptureAsync(http, next);
        switch (meeting.Rule.Plan.Type)
        {
            case FaultTypes.SlowBody:
                await TrickleAsync(meeting, http, body);
                break;
            case FaultTypes.ResetMidBody:
                await CutAsync(meeting, http, body);
                break;
            case FaultTypes.Truncate:
                await WholeAsync(http, body[..(body.Length / 2)]);
                break;
            default:
                await WholeAsync(http, [0xEF, 0xBB, 0xBF, .. body]);
                break;
        }
    }

    private static async Task<byte[]> CaptureAsync(HttpContext http, RequestDelegate next)
    {
        var real = http.Response.Body;
        using var captured = new MemoryStream();
        http.Response.Body = captured;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = real;
        }

        return captured.ToArray();
    }

    private static Task WholeAsync(HttpContext http, byte[] body)
    {
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private static async Task TrickleAsync(FaultMeeting meeting, HttpContext http, byte[] body)
    {
        var sent = Math.Min(meeting.Rule.Number("bytes", 64), body.Length);
        var pause = meeting.Rule.Number("ms", 1_000);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, sent), http.RequestAborted);
        while (sent < body.Length && !meeting.Gate.IsCompleted)
        {
            await FaultActor.WaitAsync(meeting, pause, http.RequestAborted);
            await http.Response.Body.WriteAsync(body.AsMemory(sent++, 1), http.RequestAborted);
        }

        await http.Response.Body.WriteAsync(body.AsMemory(sent), http.RequestAborted);
    }

    private static async Task CutAsync(FaultMeeting meeting, HttpContext http, byte[] body)
    {
        // An answer without a body promises one byte, so that it is cut short too.
        var promised = Math.Max(body.Length, 1);
        var sent = Math.Min(meeting.Rule.Number("bytes", 64), promised - 1);
        http.Response.ContentLength = promised;
        await http.Response.Body.WriteAsync(body.AsMemory(0, sent), http.RequestAborted);

        // The server hands bytes to the socket in the background; cutting at once could overtake them.
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, http.RequestAborted);
        FaultMark.Cut(http);
    }
}
