using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Consultare.Integrations.Text;
using Consultare.Sandbox.FeegowApi;
using Microsoft.Data.Sqlite;

namespace Consultare.Benchmarks.Sync;

/// <summary>The yardstick: fetches, parses and inserts the same rows into the same table, with no grain, ledger or check.</summary>
internal sealed class BareSync(Uri api, string databasePath)
{
    private static readonly HashSet<int> Kept = [1, 2, 3, 4, 6, 7, 11, 15, 16, 22];
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    public async Task<int> RunAsync(DateOnly start, DateOnly end)
    {
        using var http = new HttpClient { BaseAddress = new Uri(api.AbsoluteUri.TrimEnd('/') + "/") };
        http.DefaultRequestHeaders.Add(FeegowTokens.Header, FeegowTokens.Active);
        await using var connection = new SqliteConnection($"Data Source={databasePath}");
        await connection.OpenAsync();
        var total = 0;
        for (var day = start; day <= end; day = day.AddDays(7))
        {
            var last = day.AddDays(6) < end ? day.AddDays(6) : end;
            var path = string.Create(
                CultureInfo.InvariantCulture, $"appoints/search?data_start={day:dd-MM-yyyy}&data_end={last:dd-MM-yyyy}&list_procedures=0");
            var answer = await http.GetFromJsonAsync<Envelope>(new Uri(path, UriKind.Relative), Json);
            total += Insert(connection, answer!.Content);
        }

        return total;
    }

    private static int Insert(SqliteConnection connection, List<Record> records)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO feegow_appointments (appointment_id, date, status_id, value, specialty, professional_name,
              procedure_group, scheduled_by, unit_name, scheduled_at, updated_at)
            VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k)
            """;
        foreach (var name in "abcdefghijk")
        {
            command.Parameters.Add(new SqliteParameter($"@{name}", null));
        }

        var inserted = 0;
        foreach (var record in records)
        {
            if (Bind(command.Parameters, record))
            {
                inserted += command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        return inserted;
    }

    private static bool Bind(SqliteParameterCollection parameters, Record record)
    {
        if (record.Id is not { } id || !Kept.Contains(record.Status)
            || !DateOnly.TryParseExact(record.Date, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TryReadValue(record, out var value))
        {
            return false;
        }

        object[] values =
        [
            id, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), record.Status, (long)(value * 100), "Geral", "Desconhecido",
            "Geral", record.By ?? "Sis", record.Unit ?? "Matriz", (object?)record.At ?? DBNull.Value, "2026-01-01 00:00:00",
        ];
        for (var index = 0; index < values.Length; index++)
        {
            parameters[index].Value = values[index];
        }

        return true;
    }

    private static bool TryReadValue(Record record, out decimal value)
    {
        value = record.Number ?? 0;
        return record.Number is not null || string.IsNullOrEmpty(record.Value) || BrazilianMoney.TryParse(record.Value, out value);
    }

    private sealed record Envelope([property: JsonPropertyName("content")] List<Record> Content);

    private sealed record Record(
        [property: JsonPropertyName("agendamento_id")] long? Id,
        [property: JsonPropertyName("data")] string? Date,
        [property: JsonPropertyName("status_id")] int Status,
        [property: JsonPropertyName("valor_total_agendamento")] string? Value,
        [property: JsonPropertyName("valor")] decimal? Number,
        [property: JsonPropertyName("agendado_por")] string? By,
        [property: JsonPropertyName("nome_fantasia")] string? Unit,
        [property: JsonPropertyName("agendado_em")] string? At);
}
