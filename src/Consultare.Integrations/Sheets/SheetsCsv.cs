using System.Text;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Http;
using CsvHelper;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>Reads the public CSV of a first tab (hub-integrations 9.2); a page to sign in is told as what it is (S45).</summary>
internal sealed class SheetsCsv : IDisposable
{
    private const int MostRedirects = 3;
    private static readonly string[] Paths = ["export?format=csv", "gviz/tq?tqx=out:csv"];

    private readonly SheetsOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly BoundedSender _sender;

    public SheetsCsv(IOptions<SheetsOptions> options, TimeProvider clock)
    {
        _options = options.Value;

        // A public sheet is exported from another host of Google's.
        var handler = IntegrationHandler.Create(TimeSpan.FromSeconds(10));
        handler.AllowAutoRedirect = true;
        handler.MaxAutomaticRedirections = MostRedirects;
        _http = new HttpMessageInvoker(handler);
        _sender = new BoundedSender(_http, SheetLimits.Of(_options), clock);
    }

    /// <summary>The rows, by the first of the two ways that has them with the heading that is expected.</summary>
    public async Task<Answer<SheetTable>> ReadAsync(
        string sheetId, Func<SheetTable, bool> hasHeading, CancellationToken cancellationToken)
    {
        Answer<SheetTable> answer = new Failed<SheetTable>(SheetFailures.NotPublic());
        foreach (var path in Paths)
        {
            answer = await AskAsync($"/spreadsheets/d/{sheetId}/{path}", hasHeading, cancellationToken);
            if (answer is Success<SheetTable>)
            {
                return answer;
            }
        }

        return answer;
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer<SheetTable>> AskAsync(
        string pathAndQuery, Func<SheetTable, bool> hasHeading, CancellationToken cancellationToken)
    {
        var address = new Uri(_options.DocsBaseUrl.AbsoluteUri.TrimEnd('/') + pathAndQuery);
        using var exchange = await _sender.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address), cancellationToken);
        if (!exchange.IsSuccess)
        {
            return new Failed<SheetTable>(SheetFailures.Of(exchange, _options.MaxResponseBytes));
        }

        if (exchange.MediaType is not ("text/csv" or "application/csv"))
        {
            return new Failed<SheetTable>(SheetFailures.NotPublic());
        }

        var table = Parse(Encoding.UTF8.GetString(exchange.Body.Span));
        if (table.Rows.Count > SheetPayload.MostRows)
        {
            return new Failed<SheetTable>(SheetFailures.TooManyRows(SheetPayload.MostRows));
        }

        return hasHeading(table) ? new Success<SheetTable>(table, 1) : new Failed<SheetTable>(SheetFailures.NoHeading());
    }

    /// <summary>The rows of a CSV text, one more than are taken at most; what is broken in it is read as it stands.</summary>
    internal static SheetTable Parse(string text)
    {
        using var reader = CsvReader.Create(
            Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), new CsvReaderOptions { Separator = ',', HasHeader = false });
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count <= SheetPayload.MostRows && reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return new SheetTable(rows);
    }
}
