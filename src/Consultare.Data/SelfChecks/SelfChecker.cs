using System.Globalization;
using Consultare.Data.Dialects;

namespace Consultare.Data.SelfChecks;

/// <summary>Compares what the hub keeps in two places (hub-domain 4.8). It only reads.</summary>
public sealed class SelfChecker(HubDatabase database)
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");
    private static readonly TimeSpan LongAbandoned = TimeSpan.FromMinutes(30);

    /// <summary>Every comparison whose tables are there, in the order they are shown.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="today">The clinic's day.</param>
    /// <param name="cancellationToken">Stops between two comparisons.</param>
    public async Task<IReadOnlyList<SelfCheckItem>> RunAsync(
        DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var tables = await ListTablesAsync(cancellationToken);
        var items = new List<SelfCheckItem>();
        foreach (var comparison in Comparisons.All.Where(one => one.Tables.All(tables.Contains)))
        {
            if (await CompareAsync(comparison, today, cancellationToken) is { } item)
            {
                items.Add(item);
            }
        }

        items.Add(await CompareBoardAsync(cancellationToken));
        items.Add(await FindAbandonedAsync(now, cancellationToken));
        return items;
    }

    private async Task<HashSet<string>> ListTablesAsync(CancellationToken cancellationToken)
    {
        var names = await database.QueryAsync(
            SelfCheckStatements.ListTables, null, row => row.Text(0), cancellationToken);
        return names.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private async Task<SelfCheckItem?> CompareAsync(
        Comparison comparison, DateOnly today, CancellationToken cancellationToken)
    {
        var arguments = new { thisMonth = (today.Year * 12) + today.Month };
        var rows = await database.QueryAsync(comparison.Totals, arguments, Totals, cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var (expected, found) = rows[0];
        var places = comparison.Differences is null
            ? []
            : await database.QueryAsync(comparison.Differences, null, Place, cancellationToken);
        return new SelfCheckItem(
            comparison.Key,
            comparison.Label,
            expected == found && places.Count == 0,
            Text(expected, comparison.HasMoney),
            Text(found, comparison.HasMoney),
            Detail(places));
    }

    // A board that says something else than the ledger would be believed.
    private async Task<SelfCheckItem> CompareBoardAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            SelfCheckStatements.ListStatuses, null, row => (Service: row.Text(0), Status: row.Text(1), Outcome: row.Text(2)),
            cancellationToken);
        var wrong = rows.Where(row => row.Status != WordOf(row.Outcome)).Select(row => row.Service).ToList();
        return new SelfCheckItem(
            "painel.situacao",
            "Painel: situação de cada serviço igual ao resultado da última execução",
            wrong.Count == 0,
            Count(rows.Count),
            Count(rows.Count - wrong.Count),
            wrong.Count == 0 ? "" : $"Diferem: {string.Join(", ", wrong)}.");
    }

    private async Task<SelfCheckItem> FindAbandonedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var arguments = new { before = ColumnTime.OfUtc(now - LongAbandoned) };
        var rows = await database.QueryAsync(
            SelfCheckStatements.CountAbandoned, arguments, row => row.Int(0), cancellationToken);
        return new SelfCheckItem(
            "execucoes.abandonadas",
            "Execuções: nenhuma aberta sem quem a execute",
            rows[0] == 0,
            Count(0),
            Count(rows[0]),
            rows[0] == 0 ? "" : "Há execuções abertas há mais de 30 minutos sem sinal de vida.");
    }

    private static string WordOf(string outcome) => outcome switch
    {
        "INTERRUPTED" => "ERROR",
        "CANCELLED" => "WARNING",
        _ => outcome,
    };

    private ((long Count, decimal Amount) Expected, (long Count, decimal Amount) Found) Totals(ColumnReader row) =>
        ((row.Long(0), Amount(row, 1)), (row.Long(2), Amount(row, 3)));

    private decimal Amount(ColumnReader row, int column) => database.Dialect.Provider == DatabaseProvider.Sqlite
        ? Money.FromCents(row.Long(column))
        : row.Decimal(column);

    // The MySQL driver hands dates out as DateTime.
    private static string Place(ColumnReader row) => row.Day(0);

    private static string Detail(List<string> places)
    {
        if (places.Count == 0)
        {
            return "";
        }

        var more = places.Count > Comparisons.MostPlaces ? " e outros" : "";
        return $"Diferem em {string.Join(", ", places.Take(Comparisons.MostPlaces))}{more}.";
    }

    private static string Text((long Count, decimal Amount) sum, bool hasMoney) => hasMoney
        ? $"{Count(sum.Count)} linhas, R$ {sum.Amount.ToString("N2", Portuguese)}"
        : Count(sum.Count);

    private static string Count(long number) => number.ToString("N0", Portuguese);
}
