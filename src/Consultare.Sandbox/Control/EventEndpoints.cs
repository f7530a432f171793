using System.Text.Json;
using System.Text.Json.Nodes;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Control;

/// <summary>Things that happen in the outside world because a test says so (sandbox 5).</summary>
internal static class EventEndpoints
{
    private static readonly string[] Types =
        ["appointment-add", "appointment-move", "appointment-status", "appointment-remove", "appointment-spoil"];

    public static void MapEvents(this IEndpointRouteBuilder control) => control.MapPost("/events", HappenAsync);

    private static async Task<IResult> HappenAsync(
        HttpContext http, ClinicWorld world, IEnumerable<ISandboxSystem> systems)
    {
        if (await ForSystemAsync(http, systems) is { } happened)
        {
            return happened;
        }

        var (happening, problem) = await ControlBody.ReadAsync<AppointmentEvent>(http);
        if (happening is null)
        {
            return problem!;
        }

        return Problem(happening) is { } wrong
            ? ControlBody.Refuse(wrong)
            : world.Change(state => Apply(happening, state));
    }

    // The event of a system is its own JSON; anything else is read as an appointment's.
    private static async Task<IResult?> ForSystemAsync(HttpContext http, IEnumerable<ISandboxSystem> systems)
    {
        http.Request.EnableBuffering();
        using var reader = new StreamReader(http.Request.Body, leaveOpen: true);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        http.Request.Body.Position = 0;
        try
        {
            var happening = string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text) as JsonObject;
            var type = happening?["type"]?.GetValueKind() is JsonValueKind.String ? (string?)happening["type"] : null;
            var system = type is null ? null : systems.FirstOrDefault(one => one.EventTypes.Contains(type));
            return system?.Happen(type!, happening!);
        }
        catch (JsonException wrong)
        {
            return ControlBody.Refuse(wrong.Message);
        }
    }

    private static string? Problem(AppointmentEvent happening) => happening switch
    {
        { Type: null } => $"type is required; known: {string.Join(", ", Types)}.",
        { Type: var type } when !Types.Contains(type) => $"Unknown type '{type}'; known: {string.Join(", ", Types)}.",
        { Type: not "appointment-add", Id: null } => "id is required.",
        { Type: "appointment-add" or "appointment-move", Date: null } => "date is required, as yyyy-MM-dd.",
        { Type: "appointment-status", StatusId: null } => "statusId is required.",
        { StatusId: { } status } when !AppointmentStatus.IsKnown(status) => $"Unknown statusId {status}.",
        { Type: "appointment-spoil", Field: not ("date" or "value") } => "field must be 'date' or 'value'.",
        { ValueCents: < 0 } => "valueCents must not be negative.",
        _ => null,
    };

    private static IResult Apply(AppointmentEvent happening, ClinicState state)
    {
        if (happening.Type is "appointment-add")
        {
            return Add(happening, state);
        }

        if (state.Appointments.Find(happening.Id!.Value) is not { } found)
        {
            return ControlBody.Missing($"No appointment {happening.Id}.");
        }

        if (happening.Type is "appointment-remove")
        {
            state.Appointments.Remove(found.Id);
            return Describe(found);
        }

        return Put(state, happening.Type switch
        {
            "appointment-move" => found with { Date = happening.Date!.Value },
            "appointment-status" => found with { StatusId = happening.StatusId!.Value },
            _ when happening.Field is "date" => found with { HasInvalidDate = true },
            _ => found with { ValueStyle = ValueStyle.Unreadable },
        });
    }

    private static IResult Add(AppointmentEvent happening, ClinicState state)
    {
        if (happening.UnitId is { } unit && state.Directory.Units.All(one => one.Id != unit))
        {
            return ControlBody.Refuse($"Unknown unitId {unit}.");
        }

        var id = state.Appointments.TakeId();
        var (date, status) = (happening.Date!.Value, happening.StatusId ?? AppointmentStatus.Confirmed);
        var random = SeededRandom.For(state.Seed, "event", (int)id);
        var made = state.Maker.Make(id, date, state.Day, status, random, happening.UnitId);
        return Put(state, happening.ValueCents is { } cents ? made with { ValueCents = cents } : made);
    }

    private static IResult Put(ClinicState state, Appointment appointment)
    {
        state.Appointments.Put(appointment);
        return Describe(appointment);
    }

    private static IResult Describe(Appointment one) =>
        ControlBody.Ok(new { one.Id, one.Date, one.StatusId, one.UnitId, one.ValueCents });
}
