using System.Globalization;
using System.Text;

namespace Consultare.Grains.Abstractions.Services;

/// <summary>The services that are built, by canonical key or any alias (hub-domain 4.1).</summary>
public static class ServiceCatalogue
{
    /// <summary>Appointments from Feegow; not to be confused with the page of the same name.</summary>
    public static ServiceInfo Financeiro { get; } = new(
        Key: "financeiro",
        DisplayName: "Financeiro (API)",
        Aliases: ["financeiro_api", "feegow_finance", "worker_feegow", "agendamentos"],
        OwnerPage: "produtividade",
        Pages: ["agendamentos", "produtividade", "checklist_crc", "checklist_recepcao"],
        FreshFor: TimeSpan.FromMinutes(75),
        CanBackfill: true)
    { Preview = PreviewScope.Period, SkipsDoneMonths = true };

    /// <summary>Revenue from Feegow's report; the page <c>financeiro</c> shows it.</summary>
    public static ServiceInfo Faturamento { get; } = new(
        Key: "faturamento",
        DisplayName: "Faturamento (Scraping)",
        Aliases: ["faturamento_scraping", "faturamento_scraper", "worker_faturamento_scraping"],
        OwnerPage: "financeiro",
        Pages: ["financeiro", "dashboard", "checklist_recepcao"],
        FreshFor: TimeSpan.FromHours(5),
        CanBackfill: true)
    { Preview = PreviewScope.Period, SkipsDoneMonths = true, BackfillPause = TimeSpan.FromSeconds(120) };

    /// <summary>The units' access to their reception queues, renewed in a browser.</summary>
    public static ServiceInfo Auth { get; } = new(
        Key: "auth",
        DisplayName: "Auth Feegow",
        Aliases: ["auth_feegow"],
        OwnerPage: "settings",
        Pages: [],
        FreshFor: TimeSpan.FromHours(18),
        CanBackfill: false);

    /// <summary>The medical waiting rooms, read over and over while the clinics are open.</summary>
    public static ServiceInfo MonitorMedico { get; } = new(
        Key: "monitor_medico",
        DisplayName: "Monitor Médico",
        Aliases: [],
        OwnerPage: "monitor",
        Pages: ["monitor", "dashboard"],
        FreshFor: TimeSpan.FromMinutes(5),
        CanBackfill: false);

    /// <summary>The reception queues, read over and over while the clinics are open.</summary>
    public static ServiceInfo MonitorRecepcao { get; } = new(
        Key: "monitor_recepcao",
        DisplayName: "Monitor Recepção",
        Aliases: [],
        OwnerPage: "monitor",
        Pages: ["monitor", "dashboard"],
        FreshFor: TimeSpan.FromMinutes(5),
        CanBackfill: false);

    /// <summary>Proposals from Feegow.</summary>
    public static ServiceInfo Comercial { get; } = new(
        Key: "comercial",
        DisplayName: "Propostas (API)",
        Aliases: ["propostas", "propostas_api"],
        OwnerPage: "propostas",
        Pages: ["propostas", "checklist_recepcao"],
        FreshFor: TimeSpan.FromHours(20),
        CanBackfill: true)
    { Preview = PreviewScope.Period };

    /// <summary>Contracts of the benefit card.</summary>
    public static ServiceInfo Contratos { get; } = new(
        Key: "contratos",
        DisplayName: "Cartão de Beneficios (API)",
        Aliases: ["contratos_api", "cartao_de_beneficios_api"],
        OwnerPage: "contratos",
        Pages: ["contratos"],
        FreshFor: TimeSpan.FromHours(18),
        CanBackfill: false)
    { Preview = PreviewScope.Whole };

    /// <summary>Queues and counts of the chat dashboard.</summary>
    public static ServiceInfo Clinia { get; } = new(
        Key: "clinia",
        DisplayName: "Worker Clinia",
        Aliases: ["worker_clinia"],
        OwnerPage: "monitor",
        Pages: ["monitor", "checklist_crc"],
        FreshFor: TimeSpan.FromMinutes(5),
        CanBackfill: false);

    /// <summary>Every service, in the order the board lists equals.</summary>
    public static IReadOnlyList<ServiceInfo> All { get; } =
    [
        Financeiro, Faturamento, Comercial, Contratos, Auth, Clinia, MonitorMedico, MonitorRecepcao,
    ];

    /// <summary>Finds a service by key or alias, whatever its accents, case and punctuation; null when unknown.</summary>
    public static ServiceInfo? Find(string? name)
    {
        var key = Normalise(name ?? string.Empty);
        return All.FirstOrDefault(service => service.Key == key || service.Aliases.Contains(key, StringComparer.Ordinal));
    }

    /// <summary>Name normalisation of hub-domain 4.1: no accents, lower case, runs of anything else become one <c>_</c>.</summary>
    public static string Normalise(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                result.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && result.Length > 0 && result[^1] != '_')
            {
                result.Append('_');
            }
        }

        return result.ToString().Trim('_');
    }
}
