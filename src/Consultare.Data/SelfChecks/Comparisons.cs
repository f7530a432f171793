using Consultare.Data.Dialects;

namespace Consultare.Data.SelfChecks;

/// <summary>What is reconciled every night (hub-domain 4.8): sums, row counts and what must hold of every row.</summary>
internal static class Comparisons
{
    /// <summary>How many places of a difference are named.</summary>
    public const int MostPlaces = 5;

    private const string Analytic = "faturamento_analitico";
    private const string Daily = "faturamento_resumo_diario";
    private const string Monthly = "faturamento_resumo_mensal";

    /// <summary>All of them, in the order they are shown.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new(
            "faturamento.diario",
            "Faturamento: linhas e valores do resumo diário iguais aos do analítico",
            [Analytic, Daily],
            HasMoney: true,
            new SqlStatement(
                "self_checks.daily_totals",
                """
                SELECT a.n, a.v, d.n, d.v FROM
                  (SELECT COUNT(*) AS n, COALESCE(SUM(total_pago), 0) AS v FROM faturamento_analitico) a,
                  (SELECT COALESCE(SUM(qtd), 0) AS n, COALESCE(SUM(total_pago), 0) AS v FROM faturamento_resumo_diario) d
                """),
            Differing(
                "self_checks.daily_places",
                "SELECT data_do_pagamento AS place, 1 AS n, total_pago AS v FROM faturamento_analitico",
                "SELECT data_ref AS place, -qtd AS n, -total_pago AS v FROM faturamento_resumo_diario")),
        new(
            "faturamento.mensal",
            "Faturamento: linhas e valores do resumo mensal iguais aos do diário",
            [Daily, Monthly],
            HasMoney: true,
            new SqlStatement(
                "self_checks.monthly_totals",
                """
                SELECT d.n, d.v, m.n, m.v FROM
                  (SELECT COALESCE(SUM(qtd), 0) AS n, COALESCE(SUM(total_pago), 0) AS v FROM faturamento_resumo_diario) d,
                  (SELECT COALESCE(SUM(qtd), 0) AS n, COALESCE(SUM(total_pago), 0) AS v FROM faturamento_resumo_mensal) m
                """),
            Differing(
                "self_checks.monthly_places",
                "SELECT SUBSTR(data_ref, 1, 7) AS place, qtd AS n, total_pago AS v FROM faturamento_resumo_diario",
                "SELECT month_ref AS place, -qtd AS n, -total_pago AS v FROM faturamento_resumo_mensal")),
        new(
            "faturamento.checkpoints",
            "Faturamento: meses da carga histórica marcados como prontos são meses inteiros do passado",
            ["faturamento_backfill_checkpoint"],
            HasMoney: false,
            new SqlStatement(
                "self_checks.billing_checkpoints",
                """
                SELECT COUNT(*), 0, COALESCE(SUM(CASE WHEN year * 12 + month < @thisMonth THEN 1 ELSE 0 END), 0), 0
                FROM faturamento_backfill_checkpoint
                """),
            Differences: null),
        new(
            "agendamentos.checkpoints",
            "Agendamentos: meses da carga histórica marcados como prontos têm dados",
            ["feegow_appointments_backfill_checkpoint", "feegow_appointments"],
            HasMoney: false,
            new SqlStatement(
                "self_checks.appointment_checkpoints",
                """
                SELECT COUNT(*), 0, COALESCE(SUM(CASE WHEN EXISTS (
                  SELECT 1 FROM feegow_appointments a WHERE a.date >= c.from_date AND a.date <= c.to_date)
                  THEN 1 ELSE 0 END), 0), 0
                FROM feegow_appointments_backfill_checkpoint c WHERE c.rows_saved > 0
                """),
            Differences: null),
        new(
            "contratos.preparo",
            "Contratos: nada ficou na tabela de preparo depois da última execução",
            ["feegow_contracts_staging"],
            HasMoney: false,
            new SqlStatement(
                "self_checks.contracts_staging",
                """
                SELECT 0, 0, (SELECT COUNT(*) FROM feegow_contracts_staging), 0
                FROM (SELECT outcome FROM service_runs WHERE service = 'contratos' AND ended_at IS NOT NULL
                  ORDER BY ended_at DESC LIMIT 1) r
                WHERE r.outcome = 'COMPLETED' AND NOT EXISTS (
                  SELECT 1 FROM service_runs o WHERE o.service = 'contratos' AND o.started_at IS NOT NULL AND o.ended_at IS NULL)
                """),
            Differences: null),
        .. QueueComparisons.All,
        .. CountedTables.All.Select(table => table.Comparison),
    ];

    // Both sides of a place are added up with opposite signs: what is left differs.
    private static SqlStatement Differing(string name, string expected, string found) => new(
        name,
        $"""
        SELECT place FROM ({expected} UNION ALL {found}) both_sides
        GROUP BY place HAVING SUM(n) <> 0 OR SUM(v) <> 0 ORDER BY place LIMIT 6
        """);
}
