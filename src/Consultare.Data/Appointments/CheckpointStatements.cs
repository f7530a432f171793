using Consultare.Data.Dialects;

namespace Consultare.Data.Appointments;

/// <summary>The texts of feegow_appointments_backfill_checkpoint.</summary>
internal static class CheckpointStatements
{
    public static readonly SqlStatement List = new(
        "checkpoints.list", "SELECT year, month FROM feegow_appointments_backfill_checkpoint ORDER BY year, month");

    public static readonly SqlStatement Upsert = new(
        "checkpoints.upsert",
        """
        INSERT INTO feegow_appointments_backfill_checkpoint (
          year, month, from_date, to_date, rows_saved, completed_at)
        VALUES (@year, @month, @from, @to, @rowsSaved, @completedAt)
        ON CONFLICT (year, month) DO UPDATE SET from_date = excluded.from_date, to_date = excluded.to_date,
          rows_saved = excluded.rows_saved, completed_at = excluded.completed_at
        """,
        """
        INSERT INTO feegow_appointments_backfill_checkpoint (
          year, month, from_date, to_date, rows_saved, completed_at)
        VALUES (@year, @month, @from, @to, @rowsSaved, @completedAt)
        ON DUPLICATE KEY UPDATE from_date = VALUES(from_date), to_date = VALUES(to_date),
          rows_saved = VALUES(rows_saved), completed_at = VALUES(completed_at)
        """);

    public static readonly SqlStatement Forget = new(
        "checkpoints.forget",
        """
        DELETE FROM feegow_appointments_backfill_checkpoint
        WHERE year * 12 + month BETWEEN @first AND @last
        """);
}
