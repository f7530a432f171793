namespace Consultare.Data.Schedules;

/// <summary>A row of service_missed_slots: a due time at which no run started; instants are UTC.</summary>
/// <param name="Service">Canonical service key.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="IsSkipped">Whether that was meant, as in a pause.</param>
/// <param name="Reason">Why, in plain Portuguese.</param>
/// <param name="NotedAt">When the hub noticed.</param>
public sealed record MissedSlot(
    string Service, DateTimeOffset DueAt, bool IsSkipped, string Reason, DateTimeOffset NotedAt);
