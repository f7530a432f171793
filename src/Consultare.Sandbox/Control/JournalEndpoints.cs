using Consultare.Sandbox.Journal;

namespace Consultare.Sandbox.Control;

/// <summary>What was asked: the log and its counters.</summary>
internal static class JournalEndpoints
{
    private const int MaxTail = 10_000;

    public static void MapJournal(this IEndpointRouteBuilder control)
    {
        control.MapGet("/log", Log);
        control.MapGet("/assertions", (RequestJournal journal) => ControlBody.Ok(journal.Assertions()));
    }

    // The newest ones only, for whoever looks on every few seconds.
    private static IResult Log(RequestJournal journal, int? last = null) => last is null or (> 0 and <= MaxTail)
        ? ControlBody.Ok(last is { } tail ? journal.Entries().TakeLast(tail) : journal.Entries())
        : ControlBody.Refuse($"last must be from 1 to {MaxTail}.");
}
