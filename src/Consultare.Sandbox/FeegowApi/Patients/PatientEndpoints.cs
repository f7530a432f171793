using System.Globalization;
using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.FeegowApi.Patients;

/// <summary>Patients, in pages or one by one.</summary>
internal static class PatientEndpoints
{
    private const int UsualPageSize = 50;

    public static void MapPatients(this IEndpointRouteBuilder api)
    {
        api.MapBoth("/patient/list", List);
        api.MapBoth("/patient/search", Find);
    }

    // total is the size of the page, not of the whole (integrations 1.4).
    private static IResult List(HttpContext http, ClinicWorld world)
    {
        var parameters = RequestParameters.Of(http);
        var changedSince = ParseDay(parameters["alterado_em"]);
        var page = world.Read(state => state.Patients)
            .Where(one => changedSince is not { } day || DateOnly.FromDateTime(one.ChangedAt) >= day)
            .Skip(ParseNumber(parameters["offset"]) ?? 0)
            .Take(ParseNumber(parameters["limit"]) ?? UsualPageSize)
            .ToList();
        FeegowAnswer.Content(
            http, json => Lookups.LookupJson.List(json, page, one => PatientJson.WriteItem(json, one)), page.Count);
        return Results.Empty;
    }

    private static IResult Find(HttpContext http, ClinicWorld world)
    {
        var parameters = RequestParameters.Of(http);
        if (!parameters.TryGet("paciente_id", out var id) & !parameters.TryGet("paciente_cpf", out var cpf))
        {
            FeegowAnswer.InvalidFields(http, ("paciente_id", "Informe paciente_id ou paciente_cpf."));
        }
        else if (world.Read(state => state.Patients).FirstOrDefault(IsAsked) is { } found)
        {
            FeegowAnswer.Content(http, json => PatientJson.WriteDetail(json, found));
        }
        else
        {
            FeegowAnswer.Conflict(http, "Paciente não encontrado");
        }

        return Results.Empty;

        bool IsAsked(Patient one) => id is not null ? one.Id == ParseNumber(id) : one.Cpf == cpf;
    }

    private static int? ParseNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
