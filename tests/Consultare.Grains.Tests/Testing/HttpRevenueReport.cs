using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Testing;

/// <summary>
/// The report without a browser: signs in, asks for the page and draws its rows from the sandbox's data route, as the
/// page's own script does. For runs too long for Chromium; what is judged is judged by the product.
/// </summary>
public sealed class HttpRevenueReport(Uri web, string user) : IRevenueReport, IDisposable
{
    private const string Page = "/main/?P=RelatoriosModoFranquia&Pers=1&TR=72";
    private readonly PlainVisit _visit = new(web);

    public async Task<Answer<RevenuePage>> ReadAsync(
        RevenueWindow window,
        ReportVisit visit,
        Func<ReportReading, Answer<RevenuePage>> judge,
        CancellationToken cancellationToken)
    {
        try
        {
            return await IsOpenAsync(cancellationToken) || (await SignInAsync(cancellationToken) && await IsOpenAsync(cancellationToken))
                ? judge(await ReadRowsAsync(window, cancellationToken))
                : Fail("A página não abriu.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException)
        {
            return Fail(error.Message);
        }
    }

    public void Dispose() => _visit.Dispose();

    private static Failed<RevenuePage> Fail(string message) => new(new IntegrationFailure(FailureKind.UnknownPage, message, null, [], 1));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private async Task<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        (await _visit.FindAsync(Page, cancellationToken))?.Contains("id=\"De\"", StringComparison.Ordinal) == true;

    private async Task<bool> SignInAsync(CancellationToken cancellationToken)
    {
        var isIn = await _visit.SignInAsync(user, FeegowUsers.Password, cancellationToken);
        await _visit.GoToUnitAsync(0, cancellationToken);
        return isIn;
    }

    private async Task<ReportReading> ReadRowsAsync(RevenueWindow window, CancellationToken cancellationToken)
    {
        var (head, body, foot, text) = ("", new StringBuilder(), "", "");
        var (answered, failed) = (0, 0);
        for (int? at = 0; at is { } start && failed == 0;)
        {
            if (await _visit.FindAsync(PartOf(window, start), cancellationToken) is not { } answer)
            {
                failed++;
                break;
            }

            answered++;
            using var part = JsonDocument.Parse(answer);
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
            Host = web.Host,
            FailedRequests = failed,
            AnsweredRequests = answered,
        };
    }

    private static string PartOf(RevenueWindow window, int start) => string.Create(
        CultureInfo.InvariantCulture,
        $"/relatorios/receita?de={Day(window.Start)}&ate={Day(window.End)}&unidades=2,3,12,99&colunas=162&inicio={start}");

    private static string RowOf(JsonElement cells, string mark) =>
        $"<tr>{string.Concat(cells.EnumerateArray().Select(cell => $"<{mark}>{WebUtility.HtmlEncode(cell.GetString())}</{mark}>"))}</tr>";
}
