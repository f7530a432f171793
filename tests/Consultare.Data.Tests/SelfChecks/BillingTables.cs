namespace Consultare.Data.Tests.SelfChecks;

/// <summary>Billing rows in tables of the columns of hub-domain 2.13, made here where no migration has made them.</summary>
internal static class BillingTables
{
    private const string Note = "'2026-03-10 12:00:00'";

    public static IReadOnlyList<string> Create { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS faturamento_analitico (
          fingerprint CHAR(32) NOT NULL, data_do_pagamento DATE NOT NULL, data_do_pagamento_original DATE NOT NULL,
          total_pago DECIMAL(14,2) NOT NULL, updated_at DATETIME NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS faturamento_resumo_diario (
          data_ref DATE NOT NULL, unidade VARCHAR(100) NOT NULL, grupo VARCHAR(100) NOT NULL,
          procedimento VARCHAR(100) NOT NULL, procedimento_key CHAR(32) NOT NULL DEFAULT '',
          total_pago DECIMAL(14,2) NOT NULL, qtd BIGINT NOT NULL, updated_at DATETIME NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS faturamento_resumo_mensal (
          month_ref CHAR(7) NOT NULL, unidade VARCHAR(100) NOT NULL, grupo VARCHAR(100) NOT NULL,
          procedimento VARCHAR(100) NOT NULL, procedimento_key CHAR(32) NOT NULL DEFAULT '',
          total_pago DECIMAL(14,2) NOT NULL, qtd BIGINT NOT NULL, updated_at DATETIME NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS faturamento_backfill_checkpoint (
          year INT NOT NULL, month INT NOT NULL, completed_at DATETIME NOT NULL)
        """,
    ];

    /// <summary>Amounts as the database stores them: cents in SQLite, reais in MySQL.</summary>
    public static string Line(string day, string amount) =>
        "INSERT INTO faturamento_analitico (fingerprint, data_do_pagamento, data_do_pagamento_original, total_pago, updated_at) "
        + $"VALUES ('{Guid.NewGuid():N}', '{day}', '{day}', {amount}, {Note})";

    // keyColumn: what MySQL's primary key has beside SQLite's.
    public static string Day(string day, int lines, string amount, bool keyColumn = false) =>
        $"INSERT INTO faturamento_resumo_diario (data_ref, unidade, grupo, procedimento{Key(keyColumn)}, total_pago, qtd, updated_at) "
        + $"VALUES ('{day}', 'Ouro Verde', 'Consultas', 'Consulta'{Value(keyColumn)}, {amount}, {lines}, {Note})";

    public static string Month(string month, int lines, string amount, bool keyColumn = false) =>
        $"INSERT INTO faturamento_resumo_mensal (month_ref, unidade, grupo, procedimento{Key(keyColumn)}, total_pago, qtd, updated_at) "
        + $"VALUES ('{month}', 'Ouro Verde', 'Consultas', 'Consulta'{Value(keyColumn)}, {amount}, {lines}, {Note})";

    public static string Checkpoint(int year, int month) =>
        $"INSERT INTO faturamento_backfill_checkpoint (year, month, completed_at) VALUES ({year}, {month}, {Note})";

    private static string Key(bool keyColumn) => keyColumn ? ", procedimento_key" : "";

    private static string Value(bool keyColumn) => keyColumn ? ", 'k'" : "";
}
