using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>Reads a table of a hub's file as it stands on disk.</summary>
internal static class StoredTable
{
    // Ids that the database or a run gives, and the time of writing, say nothing about the data.
    private static readonly string[] NotData = ["id", "updated_at", "run_id"];

    // Made anew by each login, and encrypted anew by each write: only whether they are there can be compared.
    private static readonly string[] Secrets = ["password", "token", "cookies"];

    /// <summary>Every row as one text, sorted; columns that are no data are left out.</summary>
    public static IReadOnlyList<string> Read(string dataFolder, string table)
    {
        var file = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, "hub.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        using var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The table names stand in the tests.
        command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Where(column => !NotData.Contains(reader.GetName(column))).ToList();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', columns.Select(column => Text(reader, column))));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static string? Text(SqliteDataReader reader, int column)
    {
        var text = Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);
        return Secrets.Contains(reader.GetName(column)) && text is { Length: > 0 } ? "***" : text;
    }
}
