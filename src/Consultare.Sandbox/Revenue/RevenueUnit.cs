namespace Consultare.Sandbox.Revenue;

/// <summary>A unit as the report's picker lists it.</summary>
/// <param name="Id">The clinic's number; 99 stands for the card company, which has none.</param>
/// <param name="Name">What the picker shows.</param>
/// <param name="Spellings">How lines spell it, the usual one first (integrations 0.3).</param>
internal sealed record RevenueUnit(int Id, string Name, IReadOnlyList<string> Spellings)
{
    public const int HeadOfficeId = 0;

    public const int CardId = 99;

    private const string Card = "RESOLVECARD GESTÃO DE BENEFICOS E MEIOS DE PAGAMENTOS";

    public static IReadOnlyList<RevenueUnit> All { get; } =
    [
        new(HeadOfficeId, "CONSULTARE FRANCHISING", ["CONSULTARE FRANCHISING"]),
        new(2, "OURO VERDE", ["OURO VERDE"]),
        new(3, "CENTRO CAMBUI", ["CENTRO CAMBUI", "CENTRO CAMBUÍ"]),
        new(12, "SHOPPING CAMPINAS", ["SHOPPING CAMPINAS", "Shopping Campinas"]),
        new(CardId, Card, [Card]),
    ];
}
