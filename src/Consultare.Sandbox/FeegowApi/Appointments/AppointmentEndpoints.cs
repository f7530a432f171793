namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>Appointments and the names of their statuses.</summary>
internal static class AppointmentEndpoints
{
    public static void MapAppointments(this IEndpointRouteBuilder api)
    {
        api.MapBoth("/appoints/search", Search);
        api.MapBoth("/appoints/status", ListStatuses);
    }

    private static IResult Search(HttpContext http, ClinicWorld world)
    {
        var longest = world.Read(state => state.Variant.MaxWindowDays);
        var problems = AppointmentQuery.Read(Requests.RequestParameters.Of(http), out var query);
        if (query is null)
        {
            FeegowAnswer.InvalidFields(http, problems);
        }
        else if (query.LengthInDays > longest)
        {
            FeegowAnswer.Conflict(http, $"O período informado não pode ser maior que {longest} dias");
        }
        else
        {
            AppointmentAnswer.Write(http, query, world);
        }

        return Results.Empty;
    }

    private static IResult ListStatuses(HttpContext http)
    {
        FeegowAnswer.Content(http, json =>
        {
            json.WriteStartArray();
            foreach (var status in AppointmentStatus.All)
            {
                json.WriteStartObject();
                json.WriteNumber("id", status.Id);
                json.WriteString("status", status.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return Results.Empty;
    }
}
