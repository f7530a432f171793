using System.Globalization;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Proposals;

/// <summary><c>/proposal/list</c> as in sandbox 2.1.</summary>
internal static class ProposalEndpoints
{
    public static IResult List(HttpContext http, ProposalBook book, SwitchBoard switches, SandboxClock clock)
    {
        var parameters = RequestParameters.Of(http);
        if (parameters.TryGet("paciente_id", out var patient))
        {
            ListOfPatient(http, book, switches, patient);
            return Results.Empty;
        }

        var from = AppointmentQuery.ParseDate(parameters["data_inicio"]);
        var to = AppointmentQuery.ParseDate(parameters["data_fim"]);
        if (from is not { } first || to is not { } last || last < first)
        {
            FeegowAnswer.InvalidFields(http, [.. Problems(from, to)]);
            return Results.Empty;
        }

        // The odd records come with the present day's.
        Answer(http, switches, book.Between(first, last), isToday: first <= clock.Today && clock.Today <= last);
        return Results.Empty;
    }

    private static void ListOfPatient(HttpContext http, ProposalBook book, SwitchBoard switches, string patient)
    {
        var found = long.TryParse(patient, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? book.OfPatient(id)
            : [];
        if (found.Count == 0)
        {
            FeegowAnswer.InvalidFields(http, ("paciente_id", "O paciente não tem propostas."));
            return;
        }

        Answer(http, switches, found, isToday: false);
    }

    private static void Answer(HttpContext http, SwitchBoard switches, IReadOnlyList<Proposal> proposals, bool isToday) =>
        FeegowAnswer.Content(
            http,
            json => ProposalJson.WriteList(
                json, proposals, switches.Text(ProposalSwitches.ValueStyle), isToday && switches.IsOn(ProposalSwitches.OddRecords)),
            proposals.Count);

    private static IEnumerable<(string Field, string Message)> Problems(DateOnly? from, DateOnly? to)
    {
        if (from is null)
        {
            yield return ("data_inicio", "O campo data_inicio é obrigatório e deve ser uma data válida.");
        }

        if (to is null)
        {
            yield return ("data_fim", "O campo data_fim é obrigatório e deve ser uma data válida.");
        }
        else if (to < from)
        {
            yield return ("data_fim", "A data final deve ser igual ou posterior à data inicial.");
        }
    }
}
