using System.Reflection;
using Consultare.Data.Dialects;
using Consultare.Data.SelfChecks;

namespace Consultare.Data.Tests.Support;

/// <summary>Every statement of the product: the static fields of the assembly, found by reflection, and those of the self-check.</summary>
internal static class StatementCatalogue
{
    public static IReadOnlyList<SqlStatement> All { get; } =
    [
        .. typeof(HubDatabase).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(SqlStatement))
            .Select(field => (SqlStatement)field.GetValue(null)!)
            .Concat(Comparisons.All.SelectMany(comparison => new[] { comparison.Totals, comparison.Differences }).OfType<SqlStatement>())
            .Concat(CountedTables.All.Select(table => table.Count))
            .OrderBy(statement => statement.Name, StringComparer.Ordinal),
    ];
}
