using Consultare.Integrations.Text;

namespace Consultare.Integrations.Sheets;

/// <summary>Counts the reception's form answers of a day and unit (hub-domain 5.13, hub-integrations 9.4).</summary>
internal static class ReceptionSheet
{
    private const int UsualUnit = 2;
    private const int UsualService = 3;
    private const int UsualDate = 5;

    /// <summary>Resolve and Check-up answers; one that names both is Resolve, <c>check-up</c> with a hyphen is neither.</summary>
    public static (int Resolve, int Checkup) Count(SheetTable table, string unitKey, DateOnly day)
    {
        var names = table.Heading.Select(NameKey.Of).ToList();
        var (unit, service, date) = (UnitColumn(names) ?? UsualUnit, ServiceColumn(names) ?? UsualService, DateColumn(names) ?? UsualDate);
        var services = table.Data
            .Where(row => SheetDates.FirstIn(SheetTable.Cell(row, date)) == day && ReceptionUnits.KeyOf(SheetTable.Cell(row, unit)) == unitKey)
            .Select(row => NameKey.Of(SheetTable.Cell(row, service)))
            .ToList();
        return (services.Count(IsResolve), services.Count(name => !IsResolve(name) && IsCheckup(name)));
    }

    /// <summary>Whether the heading tells unit, service and date.</summary>
    public static bool HasHeading(SheetTable table)
    {
        var names = table.Heading.Select(NameKey.Of).ToList();
        return UnitColumn(names) is not null && ServiceColumn(names) is not null && DateColumn(names) is not null;
    }

    private static bool IsResolve(string service) => service.Contains("resolve", StringComparison.Ordinal);

    private static bool IsCheckup(string service) =>
        service.Contains("check up", StringComparison.Ordinal) || service.Contains("checkup", StringComparison.Ordinal);

    private static int? UnitColumn(List<string> names) => Find(names, name => name.Contains("unidade", StringComparison.Ordinal));

    private static int? ServiceColumn(List<string> names) => Find(names, name => name.Contains("servico", StringComparison.Ordinal));

    private static int? DateColumn(List<string> names) =>
        Find(names, name => name is "data" or "date")
        ?? Find(names, name => name.StartsWith("data", StringComparison.Ordinal) && !TellsTime(name))
        ?? Find(names, name => name.Contains("data", StringComparison.Ordinal) && !TellsTime(name))
        ?? Find(names, name => name.Contains("data", StringComparison.Ordinal));

    private static bool TellsTime(string name) => name.Contains("hora", StringComparison.Ordinal);

    private static int? Find(List<string> names, Predicate<string> match) => names.FindIndex(match) is >= 0 and var at ? at : null;
}
