using System.Reflection;
using Consultare.Data.Dialects;

namespace Consultare.Data.Tests.Support;

/// <summary>Every statement of the product: the static fields of the assembly, found by reflection.</summary>
internal static class StatementCatalogue
{
    public static IReadOnlyList<SqlStatement> All { get; } =
    [
        .. typeof(HubDatabase).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(SqlStatement))
            .Select(field => (SqlStatement)field.GetValue(null)!)
            .OrderBy(statement => statement.Name, StringComparer.Ordinal),
    ];
}
