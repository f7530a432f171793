using System.Globalization;
using System.Text.Json;
using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>The lists that give names to ids (integrations 1.4).</summary>
internal static class LookupEndpoints
{
    public static void MapLookups(this IEndpointRouteBuilder api)
    {
        api.MapBoth("/professional/list", ListProfessionals);
        api.MapBoth("/professional/search", FindProfessional);
        api.MapBoth("/specialties/list", ListSpecialties);
        api.MapBoth("/procedures/list", ListProcedures);
        api.MapBoth("/procedures/groups", ListGroups);
        api.MapBoth("/procedures/types", ListTypes);
        api.MapBoth("/company/list-unity", ListUnits);
        api.MapBoth("/company/list-local", ListRooms);
    }

    private static IResult ListProfessionals(HttpContext http, ClinicWorld world)
    {
        var parameters = RequestParameters.Of(http);
        var (directory, variant) = world.Read(state => (state.Directory, state.Variant));
        var chosen = directory.Professionals
            .Where(one => parameters["ativo"] is not { Length: > 0 } active || one.Active == (active is "1"))
            .Where(one => Asked(parameters, "unidade_id") is not { } unit || one.UnitIds.Contains(unit))
            .Where(one => Asked(parameters, "especialidade_id") is not { } id || one.SpecialtyIds.Contains(id));
        if (variant.BareProfessionals)
        {
            FeegowAnswer.Json(http, 200, WriteAll);
            return Results.Empty;
        }

        return Content(http, WriteAll);

        void WriteAll(Utf8JsonWriter json) =>
            LookupJson.List(json, chosen, one => LookupJson.Write(json, one, directory, variant.Appointments));
    }

    private static IResult FindProfessional(HttpContext http, ClinicWorld world)
    {
        var (directory, style) = world.Read(state => (state.Directory, state.Style));
        if (Asked(RequestParameters.Of(http), "profissional_id") is not { } id)
        {
            FeegowAnswer.InvalidFields(http, ("profissional_id", "O campo profissional_id é obrigatório."));
            return Results.Empty;
        }

        if (directory.Professionals.FirstOrDefault(one => one.Id == id) is not { } found)
        {
            FeegowAnswer.Conflict(http, "Profissional não encontrado");
            return Results.Empty;
        }

        return List(http, [found], (json, one) => LookupJson.Write(json, one, directory, style));
    }

    private static IResult ListSpecialties(HttpContext http, ClinicWorld world) =>
        List(http, world.Read(state => state.Directory.Specialties), LookupJson.Write);

    private static IResult ListProcedures(HttpContext http, ClinicWorld world)
    {
        var parameters = RequestParameters.Of(http);
        var (procedures, variant) = world.Read(state => (state.Directory.Procedures, state.Variant));
        var chosen = procedures
            .Where(one => Asked(parameters, "tipo_procedimento") is not { } type || one.TypeId == type)
            .Where(one => Asked(parameters, "procedimento_id") is not { } id || one.Id == id)
            .Where(one => Asked(parameters, "especialidade_id") is not { } id || one.SpecialtyIds.Contains(id));
        return List(http, chosen, (json, one) => LookupJson.Write(json, one, variant.GroupIdField));
    }

    private static IResult ListGroups(HttpContext http, ClinicWorld world)
    {
        var parameters = RequestParameters.Of(http);
        var chosen = world.Read(state => state.Directory.Groups)
            .Where(one => Asked(parameters, "grupo_id") is not { } id || one.Id == id);
        return List(http, chosen, LookupJson.Write);
    }

    private static IResult ListTypes(HttpContext http, ClinicWorld world) =>
        List(http, world.Read(state => state.Directory.Types), LookupJson.Write);

    private static IResult ListUnits(HttpContext http, ClinicWorld world)
    {
        var units = world.Read(state => state.Directory.Units);
        return Content(http, json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("matriz");
            LookupJson.List(json, units.Where(unit => unit.Id == 0), unit => LookupJson.Write(json, unit));
            json.WritePropertyName("unidades");
            LookupJson.List(json, units.Where(unit => unit.Id != 0), unit => LookupJson.Write(json, unit));
            json.WriteEndObject();
        });
    }

    private static IResult ListRooms(HttpContext http, ClinicWorld world)
    {
        var parameters = RequestParameters.Of(http);
        var chosen = world.Read(state => state.Directory.Rooms)
            .Where(one => Asked(parameters, "unidade_id") is not { } unit || one.UnitId == unit);
        return List(http, chosen, LookupJson.Write);
    }

    private static IResult List<T>(HttpContext http, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        Content(http, json => LookupJson.List(json, items, item => write(json, item)));

    private static IResult Content(HttpContext http, Action<Utf8JsonWriter> content)
    {
        FeegowAnswer.Content(http, content);
        return Results.Empty;
    }

    // A filter that is no number matches nothing, as an id nobody has.
    private static int? Asked(RequestParameters parameters, string name) =>
        !parameters.TryGet(name, out var text) ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id
        : int.MinValue;
}
