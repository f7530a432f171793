using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;

namespace Consultare.Integrations.Feegow.WaitingRoom;

/// <summary>Reads the waiting fragment: its first table by position, or the words that say that nobody waits.</summary>
internal sealed class WaitingTable(QueueFailures failures, int maxPatients)
{
    private const string NobodyWaits = "Nenhum paciente aguardando";
    private const string ClearedCounter = "#total-pacientes";
    private readonly HtmlParser _parser = new();

    public Answer<IReadOnlyList<WaitingPatient>> Read(string html)
    {
        // A page that breaks off would make everyone after the break look gone.
        if (Count(html, "<table") != Count(html, "</table"))
        {
            return new Failed<IReadOnlyList<WaitingPatient>>(failures.Incomplete());
        }

        using var document = _parser.ParseDocument(html);
        return document.QuerySelector("table") is IHtmlTableElement table ? ReadTable(table) : ReadWithoutTable(html);
    }

    private Answer<IReadOnlyList<WaitingPatient>> ReadTable(IHtmlTableElement table)
    {
        var rows = table.Rows.Where(IsPatient).ToList();
        if (rows.Count == 0)
        {
            return Unknown("uma tabela sem pacientes e sem o aviso de fila vazia");
        }

        return rows.Count > maxPatients
            ? new Failed<IReadOnlyList<WaitingPatient>>(failures.TooMany())
            : ReadRows(rows);
    }

    private Answer<IReadOnlyList<WaitingPatient>> ReadRows(List<IHtmlTableRowElement> rows)
    {
        var patients = new List<WaitingPatient>(rows.Count);
        foreach (var row in rows)
        {
            var (patient, problem) = WaitingRow.Read([.. row.Cells.Select(cell => cell.TextContent)]);
            if (patient is null)
            {
                return new Failed<IReadOnlyList<WaitingPatient>>(failures.Layout(problem));
            }

            patients.Add(patient);
        }

        return new Success<IReadOnlyList<WaitingPatient>>(patients, 1);
    }

    private Answer<IReadOnlyList<WaitingPatient>> ReadWithoutTable(string html)
    {
        var isEmpty = Mojibake.Repair(html).Contains(NobodyWaits, StringComparison.OrdinalIgnoreCase)
            || html.Contains(ClearedCounter, StringComparison.OrdinalIgnoreCase);
        return isEmpty ? new Success<IReadOnlyList<WaitingPatient>>([], 1)
            : string.IsNullOrWhiteSpace(html) ? Unknown("uma página em branco")
            : Unknown("uma página desconhecida");
    }

    private Failed<IReadOnlyList<WaitingPatient>> Unknown(string what) => new(failures.UnknownPage(what));

    private static bool IsPatient(IHtmlTableRowElement row) =>
        row.Cells.Length > 0
        && row.ParentElement is not { LocalName: "thead" }
        && row.Cells.Any(cell => cell.LocalName == "td");

    private static int Count(string html, string tag)
    {
        var count = 0;
        for (var at = html.IndexOf(tag, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = html.IndexOf(tag, at + tag.Length, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }
}
