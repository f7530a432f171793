using Consultare.Grains.Abstractions.Billing;
using Consultare.Grains.Abstractions.Services;

namespace Consultare.Grains.Billing;

/// <summary>Notices that the vendor has changed the report while it can still be read.</summary>
internal sealed class ReportLayouts(IGrainFactory grains)
{
    private const string Changed =
        "O desenho da página do relatório mudou desde a última leitura; as colunas necessárias continuam lá, mas convém conferir.";

    /// <summary>What the run's details say of the layout of a good reading; null when it is as before, or unknown.</summary>
    public async Task<string?> RemarkOnAsync(string layout)
    {
        if (layout.Length == 0)
        {
            return null;
        }

        var before = await grains.GetGrain<IReportLayoutGrain>(ServiceCatalogue.Faturamento.Key).RememberAsync(layout);
        return before.Length == 0 || before == layout ? null : Changed;
    }
}
