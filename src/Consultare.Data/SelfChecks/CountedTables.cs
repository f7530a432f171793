namespace Consultare.Data.SelfChecks;

/// <summary>The tables whose rows are counted at the end of each run.</summary>
internal static class CountedTables
{
    /// <summary>All of them, in the order they are shown.</summary>
    public static IReadOnlyList<CountedTable> All { get; } =
    [
        new("faturamento.linhas", Label("Faturamento", "linhas do analítico"), "faturamento", "faturamento_analitico"),
        new("agendamentos.linhas", Label("Agendamentos", "linhas guardadas"), "financeiro", "feegow_appointments"),
        new("propostas.linhas", Label("Propostas", "linhas guardadas"), "comercial", "feegow_proposals"),
        new("contratos.linhas", Label("Contratos", "linhas guardadas"), "contratos", "feegow_contracts"),
    ];

    private static string Label(string what, string rows) => $"{what}: {rows} iguais às contadas ao fim da última execução";
}
