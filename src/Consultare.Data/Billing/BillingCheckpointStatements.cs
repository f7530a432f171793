using Consultare.Data.Dialects;

namespace Consultare.Data.Billing;

/// <summary>The texts of faturamento_backfill_checkpoint.</summary>
internal static class BillingCheckpointStatements
{
    public static readonly SqlStatement List = new(
        "billing_checkpoints.list", "SELECT year, month FROM faturamento_backfill_checkpoint ORDER BY year, month");

    public static readonly SqlStatement Delete = new(
        "billing_checkpoints.delete", "DELETE FROM faturamento_backfill_checkpoint WHERE year = @year AND month = @month");

    public static readonly SqlStatement Upsert = new(
        "billing_checkpoints.upsert",
        """
        INSERT INTO faturamento_backfill_checkpoint (year, month, completed_at) VALUES (@year, @month, @completedAt)
        ON CONFLICT (year, month) DO UPDATE SET completed_at = excluded.completed_at
        """,
        """
        INSERT INTO faturamento_backfill_checkpoint (year, month, completed_at) VALUES (@year, @month, @completedAt)
        ON DUPLICATE KEY UPDATE completed_at = VALUES(completed_at)
        """);
}
