using Consultare.Data.Dialects;

namespace Consultare.Data.WaitingRoom;

/// <summary>The texts that write espera_medica.</summary>
internal static class WaitingStatements
{
    private const string Columns = "hash_id, unidade, paciente, chegada, espera_minutos, status, profissional, updated_at";

    private const string Values =
        "@HashId, @Unit, @Patient, @Arrival, @WaitMinutes, @Status, @Professional, @UpdatedAt";

    public static readonly SqlStatement ListActive = new(
        "waiting.list_active", "SELECT hash_id FROM espera_medica WHERE unidade = @unit AND status <> @finished");

    public static readonly SqlStatement ListStored = new(
        "waiting.list_stored",
        "SELECT hash_id, status, profissional, updated_at FROM espera_medica WHERE hash_id IN @ids");

    // Unit, name and arrival stay as first seen (hub-domain 2.10); a live status opens a finished row again (F19).
    public static readonly SqlStatement Upsert = new(
        "waiting.upsert",
        $"""
        INSERT INTO espera_medica ({Columns}) VALUES ({Values})
        ON CONFLICT (hash_id) DO UPDATE SET espera_minutos = excluded.espera_minutos, status = excluded.status,
          profissional = excluded.profissional, updated_at = excluded.updated_at
        """,
        $"""
        INSERT INTO espera_medica ({Columns}) VALUES ({Values})
        ON DUPLICATE KEY UPDATE espera_minutos = VALUES(espera_minutos), status = VALUES(status),
          profissional = VALUES(profissional), updated_at = VALUES(updated_at)
        """);

    public static readonly SqlStatement Finish = new(
        "waiting.finish",
        """
        UPDATE espera_medica SET status = @finished, updated_at = @now
        WHERE unidade = @unit AND status <> @finished AND hash_id IN @ids
        """);

    public static readonly SqlStatement FinishStale = new(
        "waiting.finish_stale",
        """
        UPDATE espera_medica SET status = @finished, updated_at = @now
        WHERE unidade = @unit AND status <> @finished AND updated_at < @staleBefore AND updated_at < @trustedAt
        """);

    // Whoever was left over from an earlier day left on that day: updated_at stays.
    public static readonly SqlStatement FinishEarlierDays = new(
        "waiting.finish_earlier_days",
        "UPDATE espera_medica SET status = @finished WHERE status <> @finished AND updated_at < @today");

    public static readonly SqlStatement DeleteOld = new(
        "waiting.delete_old", "DELETE FROM espera_medica WHERE updated_at < @before");
}
