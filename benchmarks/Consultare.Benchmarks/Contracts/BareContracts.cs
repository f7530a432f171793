using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Consultare.Sandbox.FeegowApi;
using Microsoft.Data.Sqlite;

namespace Consultare.Benchmarks.Contracts;

/// <summary>The yardstick: fetches ten pages at a time, parses and inserts the same contracts, with no staging or check.</summary>
internal sealed class BareContracts(Uri sandbox, string databasePath)
{
    private const int Parallel = 10;

    public async Task<int> RunAsync()
    {
        using var http = new HttpClient { BaseAddress = sandbox };
        http.DefaultRequestHeaders.Host = "benefit.feegow.localhost";
        http.DefaultRequestHeaders.Add(FeegowTokens.Header, FeegowTokens.Active);
        var first = await PageAsync(http, 1, CancellationToken.None);
        var rows = new ConcurrentBag<List<JsonElement>> { first.Data };
        await System.Threading.Tasks.Parallel.ForEachAsync(
            Enumerable.Range(2, first.Pages - 1),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (page, stop) => rows.Add((await PageAsync(http, page, stop)).Data));
        return Insert(rows.SelectMany(page => page));
    }

    private static async Task<Page> PageAsync(HttpClient http, int page, CancellationToken stop)
    {
        using var answer = await http.PostAsJsonAsync(new Uri("external/contract/datagrid", UriKind.Relative), new { page, perPage = 100 }, stop);
        return (await answer.Content.ReadFromJsonAsync<Page>(stop))!;
    }

    private int Insert(IEnumerable<JsonElement> rows)
    {
        using var connection = new SqliteConnection($"Data Source={databasePath}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO feegow_contracts VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k)";
        foreach (var name in "abcdefghijk")
        {
            command.Parameters.Add(new SqliteParameter($"@{name}", null));
        }

        var inserted = 0;
        foreach (var row in rows.Where(IsReadable))
        {
            Bind(command.Parameters, row);
            inserted += command.ExecuteNonQuery();
        }

        transaction.Commit();
        return inserted;
    }

    private static bool IsReadable(JsonElement row) =>
        row.GetProperty("registrationNumber").ValueKind == JsonValueKind.Number
        && row.GetProperty("amountRecurrence").ValueKind == JsonValueKind.Number;

    private static void Bind(SqliteParameterCollection parameters, JsonElement row)
    {
        object[] values =
        [
            row.GetProperty("registrationNumber").ToString(), row.GetProperty("contractId").ToString(),
            Day(row, "contractDate"), Day(row, "initialDate"), row.GetProperty("name").GetString()!,
            row.GetProperty("plan").GetString()!, row.GetProperty("statusContract").GetString()!,
            row.GetProperty("statusRecurrenceDescription").GetString()!,
            (long)(row.GetProperty("amountRecurrence").GetDecimal() * 100),
            (long)(row.GetProperty("amountMembership").GetDecimal() * 100), "2026-01-01 00:00:00",
        ];
        for (var index = 0; index < values.Length; index++)
        {
            parameters[index].Value = values[index];
        }
    }

    private static string Day(JsonElement row, string field) =>
        row.GetProperty(field).GetDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Page(
        [property: JsonPropertyName("data")] List<JsonElement> Data, [property: JsonPropertyName("pages")] int Pages);
}
