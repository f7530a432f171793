using Consultare.Data.Dialects;

namespace Consultare.Data.Schedules;

/// <summary>The texts of service_missed_slots.</summary>
internal static class MissedSlotStatements
{
    private const string Columns = "SELECT service, due_at, is_skipped, reason, noted_at FROM service_missed_slots";

    // What was noted first stands.
    public static readonly SqlStatement Insert = new(
        "missed_slots.insert",
        """
        INSERT INTO service_missed_slots (service, due_at, is_skipped, reason, noted_at)
        VALUES (@service, @dueAt, @isSkipped, @reason, @notedAt)
        ON CONFLICT (service, due_at) DO NOTHING
        """,
        """
        INSERT IGNORE INTO service_missed_slots (service, due_at, is_skipped, reason, noted_at)
        VALUES (@service, @dueAt, @isSkipped, @reason, @notedAt)
        """);

    public static readonly SqlStatement List = new(
        "missed_slots.list",
        Columns + " WHERE service = @service AND due_at >= @from AND due_at < @to ORDER BY due_at");

    public static readonly SqlStatement FindLast = new(
        "missed_slots.find_last", Columns + " WHERE service = @service ORDER BY due_at DESC LIMIT 1");

    public static readonly SqlStatement DeleteOld = new(
        "missed_slots.delete_old",
        """
        DELETE FROM service_missed_slots WHERE (service, due_at) IN (
          SELECT service, due_at FROM service_missed_slots WHERE due_at < @before LIMIT @batch)
        """,
        "DELETE FROM service_missed_slots WHERE due_at < @before LIMIT @batch");
}
