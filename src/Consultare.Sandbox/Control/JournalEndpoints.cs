using Consultare.Sandbox.Journal;

namespace Consultare.Sandbox.Control;

/// <summary>What was asked: the log and its counters.</summary>
internal static class JournalEndpoints
{
    public static void MapJournal(this IEndpointRouteBuilder control)
    {
        control.MapGet("/log", (RequestJournal journal) => ControlBody.Ok(journal.Entries()));
        control.MapGet("/assertions", (RequestJournal journal) => ControlBody.Ok(journal.Assertions()));
    }
}
