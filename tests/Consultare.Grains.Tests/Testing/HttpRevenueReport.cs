using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Grains.Tests.Testing;

/// <summary>
/// The report without a browser: signs in, asks for the page and draws its rows from the sandbox's data route, as the
/// page's own script does. For runs too long for Chromium; what is judged is judged by the product.
/// </summary>
public sealed class HttpRevenueReport(int port) : IRevenueReport, IDisposable
{
    private const string Page = "/main/?P=RelatoriosModoFranquia&Pers=1&TR=72";
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(),
        ConnectCallback = (_, cancellationToken) => ConnectAsync(port, cancellationToken),
    })
    {
        BaseAddress = new Uri($"http://web.feegow.localhost:{port}"),
    };

    public async Task<Answer<RevenuePage>> ReadAsync(
        RevenueWindow window,
        ReportVisit visit,
        Func<ReportReading, Answer<RevenuePage>> judge,
        CancellationToken cancellationToken)
    {
        var shown = await _http.GetStringAsync(new Uri(Page, UriKind.Relative), cancellationToken);
        if (!shown.Contains("id=\"De\"", StringComparison.Ordinal))
        {
            await SignInAsync(cancellationToken);
        }

        return judge(await ReadRowsAsync(window, cancellationToken));
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    // The sandbox lets one session a user in: whoever else is in is put out first, as the block's button does.
    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        await PostAsync([("User", FeegowUsers.Hub), ("password", FeegowUsers.Password), ("btnLogar", "Entrar")], cancellationToken);
        await PostAsync([("Desloga", "1"), ("password", FeegowUsers.Password)], cancellationToken);
        await PostAsync([("User", FeegowUsers.Hub), ("password", FeegowUsers.Password), ("btnLogar", "Entrar")], cancellationToken);
        (await _http.GetAsync(new Uri("/v8.1/?P=MudaLocal&Pers=1&MudaLocal=0", UriKind.Relative), cancellationToken)).Dispose();
    }

    private async Task PostAsync((string Name, string Value)[] fields, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        (await _http.PostAsync(new Uri("/main/?P=Login&U=&Partner=&qs=", UriKind.Relative), form, cancellationToken)).Dispose();
    }

    private async Task<ReportReading> ReadRowsAsync(RevenueWindow window, CancellationToken cancellationToken)
    {
        var (head, body, foot, text) = ("", new StringBuilder(), "", "");
        var (answered, failed) = (0, 0);
        for (int? at = 0; at is { } start && failed == 0;)
        {
            using var answer = await _http.GetAsync(PartOf(window, start), cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                failed++;
                break;
            }

            answered++;
            using var part = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
            var root = part.RootElement;
            head = RowOf(root.GetProperty("titulos"), "th");
            foreach (var row in root.GetProperty("linhas").EnumerateArray())
            {
                body.Append(RowOf(row, "td"));
            }

            foot = root.GetProperty("rodape") is { ValueKind: JsonValueKind.Array } cells ? RowOf(cells, "td") : foot;
            text = root.GetProperty("linhas").GetArrayLength() == 0 && root.GetProperty("vazio").GetString() == "message"
                ? "Nenhum registro encontrado." : text;
            at = root.GetProperty("proximo") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null;
        }

        return new ReportReading
        {
            Html = $"<table><tr><td>Relatório</td></tr></table><table id=\"table-resultado\"><thead>{head}</thead><tbody>{body}</tbody>"
                + (foot.Length > 0 ? $"<tfoot>{foot}</tfoot></table>" : "</table>"),
            TextOutside = text,
            From = Day(window.Start),
            To = Day(window.End),
            Host = SandboxHostName,
            FailedRequests = failed,
            AnsweredRequests = answered,
        };
    }

    private const string SandboxHostName = "web.feegow.localhost";

    private static Uri PartOf(RevenueWindow window, int start) => new(
        string.Create(CultureInfo.InvariantCulture, $"/relatorios/receita?de={Day(window.Start)}&ate={Day(window.End)}&unidades=2,3,12,99&colunas=162&inicio={start}"),
        UriKind.Relative);

    private static string RowOf(JsonElement cells, string mark) =>
        $"<tr>{string.Concat(cells.EnumerateArray().Select(cell => $"<{mark}>{WebUtility.HtmlEncode(cell.GetString())}</{mark}>"))}</tr>";
}
