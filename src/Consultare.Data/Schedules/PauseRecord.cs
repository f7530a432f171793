namespace Consultare.Data.Schedules;

/// <summary>A row of service_pauses: the schedule of a service rests; instants are UTC.</summary>
/// <param name="PauseId">Names the pause.</param>
/// <param name="Service">Canonical service key.</param>
/// <param name="Since">When it began.</param>
/// <param name="Until">When it ends by itself; null when somebody must end it.</param>
/// <param name="Note">Why, in the words of whoever paused it.</param>
/// <param name="PausedBy">Who paused it.</param>
/// <param name="EndedAt">When it ended; null while it holds.</param>
/// <param name="EndedBy">Who ended it, or <c>Agenda</c> when its time was over.</param>
public sealed record PauseRecord(
    Guid PauseId,
    string Service,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    string Note,
    string PausedBy,
    DateTimeOffset? EndedAt,
    string? EndedBy)
{
    /// <summary>Whether the schedule rested at an instant.</summary>
    public bool Covers(DateTimeOffset instant) =>
        instant >= Since && !(EndedAt <= instant) && !(Until <= instant);
}
