using Consultare.Data.Dialects;

namespace Consultare.Data.Billing;

/// <summary>The texts of the two summaries. The monthly one sums the days, so that a whole month is always whole (F8).</summary>
internal static class BillingSummaryStatements
{
    public static readonly SqlStatement ClearDays = new(
        "billing.clear_days", "DELETE FROM faturamento_resumo_diario WHERE data_ref BETWEEN @from AND @to");

    public static readonly SqlStatement FillDays = new(
        "billing.fill_days",
        """
        INSERT INTO faturamento_resumo_diario (data_ref, unidade, grupo, procedimento, total_pago, qtd, updated_at)
        SELECT data_do_pagamento, trim(unidade), trim(grupo), trim(procedimento), SUM(total_pago), COUNT(*), @updatedAt
        FROM faturamento_analitico WHERE data_do_pagamento BETWEEN @from AND @to GROUP BY 1, 2, 3, 4
        """,
        """
        INSERT INTO faturamento_resumo_diario (
          data_ref, unidade, grupo, procedimento, procedimento_key, total_pago, qtd, updated_at)
        SELECT data_do_pagamento, TRIM(unidade), TRIM(grupo), TRIM(procedimento), MD5(TRIM(procedimento)), SUM(total_pago),
          COUNT(*), @updatedAt
        FROM faturamento_analitico WHERE data_do_pagamento BETWEEN @from AND @to GROUP BY 1, 2, 3, 4, 5
        """);

    public static readonly SqlStatement ClearMonth = new(
        "billing.clear_month", "DELETE FROM faturamento_resumo_mensal WHERE month_ref = @month");

    public static readonly SqlStatement FillMonth = new(
        "billing.fill_month",
        """
        INSERT INTO faturamento_resumo_mensal (month_ref, unidade, grupo, procedimento, total_pago, qtd, updated_at)
        SELECT @month, unidade, grupo, procedimento, SUM(total_pago), SUM(qtd), @updatedAt
        FROM faturamento_resumo_diario WHERE data_ref BETWEEN @from AND @to GROUP BY 2, 3, 4
        """,
        """
        INSERT INTO faturamento_resumo_mensal (
          month_ref, unidade, grupo, procedimento, procedimento_key, total_pago, qtd, updated_at)
        SELECT @month, unidade, grupo, procedimento, procedimento_key, SUM(total_pago), SUM(qtd), @updatedAt
        FROM faturamento_resumo_diario WHERE data_ref BETWEEN @from AND @to GROUP BY 2, 3, 4, 5
        """);

    /// <summary>Count and sum of a period in the three tables; the months are those from the first day's to the last day's.</summary>
    public static readonly SqlStatement Totals = new("billing.totals", """
        SELECT 0, COUNT(*), COALESCE(SUM(total_pago), 0) FROM faturamento_analitico
          WHERE data_do_pagamento BETWEEN @from AND @to
        UNION ALL
        SELECT 1, COALESCE(SUM(qtd), 0), COALESCE(SUM(total_pago), 0) FROM faturamento_resumo_diario
          WHERE data_ref BETWEEN @from AND @to
        UNION ALL
        SELECT 2, COALESCE(SUM(qtd), 0), COALESCE(SUM(total_pago), 0) FROM faturamento_resumo_mensal
          WHERE month_ref BETWEEN @firstMonth AND @lastMonth
        """);
}
