using Consultare.Integrations.Answers;
using Microsoft.Extensions.Logging;

namespace Consultare.Integrations.Sheets;

/// <summary>Reads a sheet privately, range by range, then as public CSV (hub-integrations 9.2); errors are told, never counted as 0.</summary>
internal sealed partial class SheetReader(SheetsApi api, SheetsCsv csv, ILogger<SheetReader> logger)
{
    /// <summary>The rows of the first way that has them.</summary>
    /// <param name="setting">Beginning of the sheet's settings, for messages.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="readPrivately">How it is read through the service account.</param>
    /// <param name="hasHeading">Whether a CSV has the heading that is expected.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SheetReading> ReadAsync(
        string setting,
        SheetSettings sheet,
        Func<SheetSettings, CancellationToken, Task<Answer<SheetTable>>> readPrivately,
        Func<SheetTable, bool> hasHeading,
        CancellationToken cancellationToken)
    {
        if (sheet.Id.Length == 0)
        {
            return new SheetReading(null, [SheetFailures.NoSheet(setting).Message]);
        }

        var errors = new List<string>();
        if (sheet.IsPrivate && Take(await readPrivately(sheet, cancellationToken), setting, "private", errors) is { } table)
        {
            return new SheetReading(table, []);
        }

        return Take(await csv.ReadAsync(sheet.Id, hasHeading, cancellationToken), setting, "csv", errors) is { } open
            ? new SheetReading(open, [])
            : new SheetReading(null, errors);
    }

    /// <summary>The configured range; without a tab and without rows, the same in the first tab by name (9.3).</summary>
    public async Task<Answer<SheetTable>> ReadRangeAsync(SheetSettings sheet, CancellationToken cancellationToken)
    {
        var answer = await api.ValuesAsync(sheet.Id, sheet.Range, cancellationToken);
        if (answer is not Success<SheetTable> { Value.Rows.Count: 0 } || sheet.Range.Contains('!', StringComparison.Ordinal))
        {
            return NotEmpty(answer);
        }

        return await api.FirstTitleAsync(sheet.Id, cancellationToken) switch
        {
            Success<string> title => NotEmpty(await api.ValuesAsync(sheet.Id, $"{title.Value}!{sheet.Range}", cancellationToken)),
            Failed<string> failed => new Failed<SheetTable>(failed.Failure),
            _ => NotEmpty(answer),
        };
    }

    /// <summary>The first range that has rows: as configured, without its tab, in the first tab by name (9.4, S46).</summary>
    public async Task<Answer<SheetTable>> ReadFirstOfAsync(SheetSettings sheet, CancellationToken cancellationToken)
    {
        var first = await api.FirstTitleAsync(sheet.Id, cancellationToken);
        if (first is not Success<string> { Value: var title })
        {
            return new Failed<SheetTable>(((Failed<string>)first).Failure);
        }

        Answer<SheetTable> answer = new Failed<SheetTable>(SheetFailures.Empty());
        foreach (var range in SheetRanges.Candidates(sheet.Range, title))
        {
            answer = NotEmpty(await api.ValuesAsync(sheet.Id, range, cancellationToken));
            if (answer is Success<SheetTable>)
            {
                return answer;
            }
        }

        return answer;
    }

    private static Answer<SheetTable> NotEmpty(Answer<SheetTable> answer) => answer is Success<SheetTable> { Value.Rows.Count: 0 }
        ? new Failed<SheetTable>(SheetFailures.Empty())
        : answer;

    private SheetTable? Take(Answer<SheetTable> answer, string setting, string way, List<string> errors)
    {
        if (answer is Success<SheetTable> { Value: var table })
        {
            return table;
        }

        var failure = ((Failed<SheetTable>)answer).Failure;
        errors.Add(failure.Message);
        LogWayFailed(setting, way, failure.Kind, failure.StatusCode);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sheet {Setting}: the {Way} reading failed: {Kind}, status {Status}")]
    private partial void LogWayFailed(string setting, string way, FailureKind kind, int? status);
}
