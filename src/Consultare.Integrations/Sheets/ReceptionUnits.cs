using Consultare.Integrations.Text;

namespace Consultare.Integrations.Sheets;

/// <summary>The units of the reception's checklist and every spelling of them (hub-integrations 0.3, 9.4).</summary>
public static class ReceptionUnits
{
    private static readonly Dictionary<string, string[]> Spellings = new(StringComparer.Ordinal)
    {
        ["campinas_shopping"] = ["campinas shopping", "shopping campinas", "shop. campinas"],
        ["centro_cambui"] = ["centro cambui", "centro"],
        ["ouro_verde"] = ["ouro verde"],
        ["resolve"] = ["resolve", "resolvesaude", "resolve saude", "resolvecard gestao de beneficos e meios de pagamentos"],
    };

    private static readonly Dictionary<string, string> Keys = Spellings
        .SelectMany(unit => unit.Value.Select(spelling => (spelling, unit.Key)))
        .ToDictionary(pair => pair.spelling, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The keys.</summary>
    public static IReadOnlyCollection<string> All => Spellings.Keys;

    /// <summary>The key of a whole cell, whatever its accents, case and spacing; null for no unit.</summary>
    public static string? KeyOf(string cell) => Keys.GetValueOrDefault(NameKey.Of(cell));
}
