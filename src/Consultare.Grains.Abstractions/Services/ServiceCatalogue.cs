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
        CanBackfill: true);

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
        Financeiro,
        Clinia,
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
