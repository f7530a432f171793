using System.Globalization;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Patients;

/// <summary>Writes the totem's JSON in the field sets of hub-integrations 6.1: A, B or both.</summary>
internal sealed class ReceptionJson(PatientBook book, SwitchBoard switches)
{
    private static readonly string[] WaitingWords = ["Aguardando", "Triagem", "Em Espera"];

    /// <summary>The people of a unit; with them, unless switched off, somebody of another unit who got in by mistake.</summary>
    public JsonArray Write(int unitId)
    {
        var now = book.Now;
        var visits = book.Present(QueueKind.Reception, unitId);
        var others = visits.Count > 0 && switches.IsOn(WaitingSwitches.Foreign)
            ? ClinicDay.Units.Where(other => other != unitId).SelectMany(other => book.Present(QueueKind.Reception, other)).Take(1)
            : [];
        return new JsonArray([.. visits.Concat(others).Select(visit => Item(visit, now))]);
    }

    private JsonObject Item(Visit visit, DateTime now)
    {
        var item = new JsonObject { ["id"] = visit.Id, ["UnidadeID"] = visit.UnitId };
        var fields = switches.Text(WaitingSwitches.Fields);
        if (fields is not "B")
        {
            AddSetA(item, visit, now);
        }

        if (fields is not "A")
        {
            AddSetB(item, visit, now);
        }

        return item;
    }

    // Some of set A carry the clock time, some the day alone.
    private static void AddSetA(JsonObject item, Visit visit, DateTime now)
    {
        item["PacienteNome"] = visit.ShownName;
        item["DataChegada"] = visit.Id % 4 == 0 ? Moment(visit.ArrivedAt) : Day(visit.ArrivedAt);
        item["DataAtendimento"] = visit.IsCalled(now) ? Moment(visit.CalledAt) : null;
        item["StatusNome"] = Status(visit, now);
    }

    private static void AddSetB(JsonObject item, Visit visit, DateTime now)
    {
        item["Senha"] = string.Create(CultureInfo.InvariantCulture, $"G{visit.Id % 1000:000}");
        item["NomeTipo"] = "Geral";
        item["DataHoraChegada"] = Moment(visit.ArrivedAt);
        item["DataHoraAtendimento"] = visit.IsCalled(now) ? Moment(visit.CalledAt) : null;
        item["Sta"] = Status(visit, now);
    }

    private static string Status(Visit visit, DateTime now) =>
        visit.Has(VisitTrait.Cancelled) ? "Cancelado"
        : visit.IsCalled(now) ? "Atendido"
        : WaitingWords[visit.Id % WaitingWords.Length];

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
