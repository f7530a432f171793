using System.Globalization;
using System.Net;
using System.Text;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Patients;

/// <summary>Writes the waiting fragment (sandbox 3.4): one table, or the words that say that nobody waits.</summary>
internal sealed class WaitingFragment(SwitchBoard switches)
{
    private const string Caption =
        "<th>Hora</th><th>Chegada</th><th>Paciente</th><th>Idade</th><th>Profissional</th><th>Compromisso</th>" +
        "<th>Tempo de espera</th><th></th>";

    private const string Marker =
        "<div class=\"alert\">Nenhum paciente aguardando para ser atendido</div>" +
        "<script>$('#total-pacientes').html('');</script>";

    /// <summary>The fragment of a unit; the head office shows nobody.</summary>
    public string Write(int unitId, IReadOnlyList<Visit> visits, DateTime now) => Switch(WaitingSwitches.Body, unitId) switch
    {
        "empty" => Marker,
        "blank" => " \r\n ",
        "garbage" => "<div><p>Conteúdo em atualização</p><span>...</span></div>",
        "huge" => Huge(),
        _ => visits.Count == 0 ? Marker : Table(visits, now, Switch(WaitingSwitches.Layout, unitId)),
    };

    private static string Table(IReadOnlyList<Visit> visits, DateTime now, string layout)
    {
        var caption = layout switch
        {
            "extraFirst" => "<th>Nº</th>" + Caption,
            "sixColumns" => Caption.Replace("<th>Idade</th>", "", StringComparison.Ordinal).Replace("<th></th>", "", StringComparison.Ordinal),
            _ => Caption,
        };
        var rows = visits.Select((visit, index) => Row(visit, index, now, layout));
        return $"<table class=\"table\"><thead><tr>{caption}</tr></thead><tbody>{string.Concat(rows)}</tbody></table>" +
            $"<script>$('#badge').html('{visits.Count}');</script>";
    }

    // A switch may be limited to one unit, so that the others show as ever.
    private string Switch(string name, int unitId) =>
        switches.Number(WaitingSwitches.OnlyUnit) is var only && (only == 0 || only == unitId) ? switches.Text(name) : "usual";

    private static string Row(Visit visit, int index, DateTime now, string layout)
    {
        List<string> cells =
        [
            visit.Has(VisitTrait.WalkIn) ? "" : Time(visit.Scheduled),
            Time(visit.ShownArrival) + (visit.Has(VisitTrait.LongArrival) ? " <small>(recepção 1)</small>" : ""),
            Name(visit),
            $"{visit.Age} anos",
            Text(visit.Professional),
            visit.Has(VisitTrait.NestedTable)
                ? $"{Text(visit.Appointment)}<table><tr><td>sala</td><td>4</td></tr></table>"
                : Text(visit.Appointment),
            Wait(visit, now),
            "<button type=\"button\">Chamar</button>",
        ];
        if (layout == "extraFirst")
        {
            cells.Insert(0, (index + 1).ToString(CultureInfo.InvariantCulture));
        }
        else if (layout == "sixColumns")
        {
            cells.RemoveAt(7);
            cells.RemoveAt(3);
        }

        return $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>";
    }

    private static string Name(Visit visit)
    {
        var name = visit.Has(VisitTrait.Entities) ? WebUtility.HtmlEncode(visit.ShownName) : Text(visit.ShownName);
        return visit.Has(VisitTrait.FirstTimeElement) ? $"<span class=\"badge\">Primeira vez</span>{name}"
            : visit.Has(VisitTrait.FirstTime) ? $"Primeira vez {name}"
            : $"\r\n  {name} ";
    }

    private static string Wait(Visit visit, DateTime now)
    {
        var minutes = Math.Max(0, (int)(now.TimeOfDay - visit.ShownArrival.ToTimeSpan()).TotalMinutes);
        return !visit.IsCalled(now) ? $"h&aacute; {minutes} min"
            : (visit.Id % 3) switch
            {
                0 => "Em atendimento",
                1 => $"EM ATENDIMENTO ({minutes} min)",
                _ => "em Atendimento",
            };
    }

    // Only what would break the markup is escaped, so that the character set matters.
    private static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Huge()
    {
        const int Lines = 50 * 1024;
        var line = new string('.', 1024);
        return new StringBuilder("<div>").Insert(5, line, Lines).Append("</div>").ToString();
    }
}
