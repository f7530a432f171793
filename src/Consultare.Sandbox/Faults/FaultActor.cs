using System.Buffers;
using System.Globalization;
using System.Text;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.Faults;

/// <summary>Carries out each behaviour of <see cref="FaultTypes"/>.</summary>
internal sealed class FaultActor(FaultBook faults, SandboxClock clock)
{
    public Task ActAsync(FaultMeeting meeting, HttpContext http, RequestDelegate next) => meeting.Rule.Plan.Type switch
    {
        FaultTypes.Answer => AnswerAsync(meeting.Rule, http),
        FaultTypes.Hold => HoldAsync(meeting, http, next),
        FaultTypes.NoAnswer => NoAnswerAsync(meeting, http),
        FaultTypes.SlowHeaders => SlowHeadersAsync(meeting, http, next),
        FaultTypes.Reset => ResetAsync(http),
        FaultTypes.StuckPaging => StuckPagingAsync(http, next),
        FaultTypes.SlowBody or FaultTypes.ResetMidBody or FaultTypes.Truncate or FaultTypes.Bom =>
            FaultyBody.SendAsync(meeting, http, next),
        _ => next(http),
    };

    /// <summary>Waits real time, since a delay belongs to the network; a release ends it early.</summary>
    public static async Task WaitAsync(FaultMeeting meeting, int milliseconds, CancellationToken cancellationToken)
    {
        if (milliseconds > 0)
        {
            var delay = Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellationToken);
            await (await Task.WhenAny(delay, meeting.Gate));
        }
    }

    private Task AnswerAsync(FaultRule rule, HttpContext http)
    {
        var body = Encoding.UTF8.GetBytes(rule.Setting("body") ?? "");
        http.Response.StatusCode = rule.Number("status", 500);
        http.Response.ContentType = rule.Setting("contentType") ?? "application/json";
        http.Response.ContentLength = body.Length;
        if (RetryAfter(rule) is { } retryAfter)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        http.Response.BodyWriter.Write(body);
        return Task.CompletedTask;
    }

    // The date is told on the sandbox clock, which the hub under test follows.
    private string? RetryAfter(FaultRule rule)
    {
        var seconds = rule.Number("seconds", 1);
        return rule.Setting("retryAfter") switch
        {
            "seconds" => seconds.ToString(CultureInfo.InvariantCulture),
            "date" => clock.GetUtcNow().AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private async Task HoldAsync(FaultMeeting meeting, HttpContext http, RequestDelegate next)
    {
        await faults.HoldAsync(meeting, http.RequestAborted);
        await next(http);
    }

    private async Task NoAnswerAsync(FaultMeeting meeting, HttpContext http)
    {
        await faults.HoldAsync(meeting, http.RequestAborted);
        FaultMark.Cut(http);
    }

    private static async Task SlowHeadersAsync(FaultMeeting meeting, HttpContext http, RequestDelegate next)
    {
        await WaitAsync(meeting, meeting.Rule.Number("ms", 600_000), http.RequestAborted);
        await next(http);
    }

    private static Task ResetAsync(HttpContext http)
    {
        FaultMark.Cut(http);
        return Task.CompletedTask;
    }

    // Both lists page from their start, whatever is asked: start of the appointments, offset of the patients. The
    // appointments page even for a client that asks for the whole window, which is what such a client must notice.
    private static Task StuckPagingAsync(HttpContext http, RequestDelegate next)
    {
        var parameters = RequestParameters.Of(http);
        if (http.Request.Path.Value?.EndsWith("/appoints/search", StringComparison.Ordinal) is true)
        {
            parameters.Override("list_procedures", "1");
            parameters.Override("start", "0");
        }
        else
        {
            parameters.Override("offset", "0");
        }

        return next(http);
    }
}
