using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Journal;

/// <summary>Counts every request of an outside system in and out; the control interface is not part of the story.</summary>
internal sealed class JournalMiddleware(RequestDelegate next, RequestJournal journal)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var ticket = journal.Arrive(http);
        try
        {
            await next(http);
        }
        finally
        {
            var status = http.RequestAborted.IsCancellationRequested ? 0 : http.Response.StatusCode;
            journal.Leave(http, ticket, status, FaultMark.Of(http));
        }
    }
}
