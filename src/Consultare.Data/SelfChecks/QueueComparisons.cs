using Consultare.Data.Dialects;

namespace Consultare.Data.SelfChecks;

/// <summary>What must hold of the rows of the queues and of the chat dashboard, whatever their sources say.</summary>
internal static class QueueComparisons
{
    /// <summary>All of them, in the order they are shown.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        // The day of the last window, in which whoever an earlier day left open was finished. Its opening hours lie on one
        // and the same day in UTC.
        new(
            "espera.antigos",
            "Sala de espera: ninguém aberto desde antes do último dia de leitura",
            ["espera_medica"],
            HasMoney: false,
            new SqlStatement(
                "self_checks.waiting_left_over",
                """
                SELECT 0, 0, (SELECT COUNT(*) FROM espera_medica w WHERE w.status <> 'Finalizado (Saiu)' AND w.updated_at < d.read_on), 0
                FROM (SELECT SUBSTR(MAX(started_at), 1, 10) AS read_on FROM service_runs
                  WHERE service = 'monitor_medico' AND kind = 'schedule' AND pages_done > 0) d
                WHERE d.read_on IS NOT NULL
                """),
            Differences: null),
        Twice(
            "espera.repetidos",
            "Sala de espera: ninguém aberto duas vezes com a mesma chegada",
            "espera_medica",
            "paciente, chegada, SUBSTR(updated_at, 1, 10)"),
        Twice(
            "recepcao.repetidos",
            "Recepção: ninguém aberto em duas unidades ao mesmo tempo",
            "recepcao_historico",
            "id_externo, dia_referencia"),
        new(
            "clinia.geral",
            "Clinia: a foto dos grupos tem a linha geral",
            ["clinia_group_snapshots"],
            HasMoney: false,
            new SqlStatement(
                "self_checks.clinia_global",
                """
                SELECT 1, 0, g.networks, 0 FROM (
                  SELECT COUNT(*) AS n, SUM(CASE WHEN group_id = '__global__' THEN 1 ELSE 0 END) AS networks
                  FROM clinia_group_snapshots) g
                WHERE g.n > 0
                """),
            Differences: null),
        new(
            "clinia.agendamentos",
            "Clinia: agendamentos da central iguais ao total menos os do robô, em todos os dias",
            ["clinia_appointment_stats"],
            HasMoney: false,
            new SqlStatement(
                "self_checks.clinia_appointments",
                """
                SELECT COUNT(*), 0, COALESCE(SUM(CASE WHEN crc_appointments = CASE
                  WHEN total_appointments > bot_appointments THEN total_appointments - bot_appointments ELSE 0 END
                  THEN 1 ELSE 0 END), 0), 0
                FROM clinia_appointment_stats
                """),
            new SqlStatement(
                "self_checks.clinia_appointment_days",
                """
                SELECT date FROM clinia_appointment_stats
                WHERE crc_appointments <> CASE
                  WHEN total_appointments > bot_appointments THEN total_appointments - bot_appointments ELSE 0 END
                ORDER BY date LIMIT 6
                """)),
    ];

    // Who is in two rows is told to nobody: a count is enough to look for it.
    private static Comparison Twice(string key, string label, string table, string person) => new(
        key,
        label,
        [table],
        HasMoney: false,
        new SqlStatement(
            $"self_checks.twice_{table}",
            $"""
            SELECT 0, 0, COUNT(*), 0 FROM (
              SELECT 1 AS one FROM {table} WHERE status <> 'Finalizado (Saiu)' GROUP BY {person} HAVING COUNT(*) > 1) twice
            """),
        Differences: null);
}
