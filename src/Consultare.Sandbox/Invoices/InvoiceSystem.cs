using System.Globalization;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Invoices;

/// <summary><c>/financial/list-invoice</c> (sandbox 2.1); no job of the hub asks it yet.</summary>
internal sealed class InvoiceSystem(SandboxOptions options, SandboxClock clock, SwitchBoard switches) : ISandboxSystem
{
    private const int DaysBack = 90;
    private static readonly string[] Kinds = ["C", "D", "T"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/v1/api")
        .RequireHost(SandboxSites.ServingFeegowApi)
        .AddEndpointFilter<AccessTokenFilter>()
        .MapBoth("/financial/list-invoice", List);

    /// <summary>Nothing happens to invoices: they follow from seed and day alone.</summary>
    public void Reset()
    {
    }

    private IResult List(HttpContext http)
    {
        var parameters = RequestParameters.Of(http);
        var problems = Problems(parameters).ToArray();
        if (problems.Length > 0)
        {
            FeegowAnswer.InvalidFields(http, problems);
            return Results.Empty;
        }

        var found = Find(parameters);
        FeegowAnswer.Content(
            http,
            json =>
            {
                json.WriteStartArray();
                found.ForEach(one => InvoiceJson.Write(json, one));
                json.WriteEndArray();
            },
            found.Count);
        return Results.Empty;
    }

    private IEnumerable<(string Field, string Message)> Problems(RequestParameters parameters)
    {
        if (AppointmentQuery.ReadPeriod(parameters) is not var (from, to) || to < from)
        {
            yield return ("data_start", "Os campos data_start e data_end são obrigatórios e devem ser um período válido.");
        }

        if (!Kinds.Contains(parameters["tipo_transacao"]))
        {
            yield return ("tipo_transacao", "O campo tipo_transacao deve ser C, D ou T.");
        }

        var hasUnit = parameters.TryGet("unidade_id", out var unit);
        if ((hasUnit && !int.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            || (!hasUnit && switches.IsOn(InvoiceSwitches.UnitMandatory)))
        {
            yield return ("unidade_id", "O campo unidade_id é obrigatório.");
        }
    }

    private List<Invoice> Find(RequestParameters parameters)
    {
        var (from, to) = AppointmentQuery.ReadPeriod(parameters)!.Value;
        var (first, last) = (clock.Today.AddDays(-DaysBack), clock.Today);
        var kind = parameters["tipo_transacao"]!;
        var unit = parameters.TryGet("unidade_id", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : (int?)null;
        return [.. InvoiceSeed.Between(options.Seed, from > first ? from : first, to < last ? to : last)
            .Where(one => (kind == "T" || one.Kind == kind[0]) && (unit is null || one.UnitId == unit))];
    }
}
