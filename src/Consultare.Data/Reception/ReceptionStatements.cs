using Consultare.Data.Dialects;

namespace Consultare.Data.Reception;

/// <summary>The texts that write recepcao_historico.</summary>
internal static class ReceptionStatements
{
    private const string Columns =
        "hash_id, id_externo, unidade_id, unidade_nome, paciente_nome, dt_chegada, dt_atendimento, status, dia_referencia, updated_at";

    private const string Values =
        "@hash, @id, @unitId, @unitName, @patient, @arrivedAt, @servedAt, @status, @today, @now";

    public static readonly SqlStatement ListActive = new(
        "reception.list_active",
        """
        SELECT id_externo FROM recepcao_historico
        WHERE dia_referencia = @today AND unidade_id = @unitId AND status <> @finished
        """);

    public static readonly SqlStatement ListStored = new(
        "reception.list_stored",
        "SELECT hash_id, status, dt_atendimento, updated_at FROM recepcao_historico WHERE hash_id IN @hashes");

    public static readonly SqlStatement Upsert = new(
        "reception.upsert",
        $"""
        INSERT INTO recepcao_historico ({Columns}) VALUES ({Values})
        ON CONFLICT (hash_id) DO UPDATE SET status = excluded.status, dt_atendimento = excluded.dt_atendimento,
          updated_at = excluded.updated_at
        """,
        $"""
        INSERT INTO recepcao_historico ({Columns}) VALUES ({Values})
        ON DUPLICATE KEY UPDATE status = VALUES(status), dt_atendimento = VALUES(dt_atendimento),
          updated_at = VALUES(updated_at)
        """);

    // A real service time stays; without one the person counts as served when they left (F20).
    public static readonly SqlStatement Finish = new(
        "reception.finish",
        """
        UPDATE recepcao_historico
        SET dt_atendimento = COALESCE(dt_atendimento, @now), status = @finished, updated_at = @now
        WHERE dia_referencia = @today AND unidade_id = @unitId AND status <> @finished AND id_externo IN @ids
        """);
}
