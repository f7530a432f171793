using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Journal;

/// <summary>
/// Counts every request of an outside system in and out; the control interface is not part of the story.
/// </summary>
internal sealed class JournalMiddleware(RequestDelegate next, RequestJournal journal)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var ticket = journal.Arrive(http);
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(http);
            status = http.Response.StatusCode;
        }
        finally
        {
            journal.Leave(http, ticket, FaultMark.IsCut(http) ? 0 : status, FaultMark.Of(http));
        }
    }
}
