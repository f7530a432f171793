using Consultare.Grains.Runs;

namespace Consultare.Grains.Windows;

/// <summary>Says in plain Portuguese how a cycle went.</summary>
internal static class CycleWords
{
    /// <summary>Troubles first, then the figures.</summary>
    public static string Of(RunLedger ledger, CycleTrouble? trouble, TimeSpan longest)
    {
        var figures = RunDetails.Of(ledger, WindowWords.RowsOf(ledger.Rows));
        return trouble switch
        {
            null => figures,
            CycleTrouble.TooLong => $"Passou do tempo máximo de {RunDetails.Duration(longest)} e foi parada. {figures}",
            _ => $"Falha interna; avise o suporte com o código da execução. {figures}",
        };
    }
}
