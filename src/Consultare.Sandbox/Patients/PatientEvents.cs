using System.Text.Json;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Control;

namespace Consultare.Sandbox.Patients;

/// <summary>Lets people come, be called, leave and return because a person or a test says so (sandbox 5).</summary>
internal sealed class PatientEvents(PatientBook book)
{
    public static readonly string[] Types = ["patient-arrives", "patient-called", "patient-leaves", "patient-returns"];

    private const int LongestName = 300;

    public IResult Happen(string type, JsonObject happening)
    {
        try
        {
            var asked = happening.Deserialize<PatientEvent>(ControlBody.Json)!;
            return type == Types[0] ? Arrive(asked) : Move(type, asked);
        }
        catch (JsonException wrong)
        {
            return ControlBody.Refuse(wrong.Message);
        }
    }

    private IResult Arrive(PatientEvent asked)
    {
        if (asked.UnitId is not { } unit || !ClinicDay.Units.Contains(unit))
        {
            return ControlBody.Refuse($"unitId must be one of {string.Join(", ", ClinicDay.Units)}.");
        }

        if (asked.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > LongestName))
        {
            return ControlBody.Refuse($"name must have 1 to {LongestName} characters.");
        }

        return book.Arrive((id, now) => Make(asked, unit, id, now)) is { } visit
            ? Describe(visit)
            : ControlBody.Refuse("Too many people have come by hand; reset the sandbox.");
    }

    private IResult Move(string type, PatientEvent asked)
    {
        if (asked.Id is not { } id)
        {
            return ControlBody.Refuse("id is required.");
        }

        var changed = book.Change(id, (visit, now) => type switch
        {
            "patient-called" => visit with { CalledAt = now },
            "patient-leaves" => visit with { LeftAt = now, ReturnedAt = null },
            _ => visit with { ReturnedAt = now, CalledAt = DateTime.MaxValue },
        });
        return changed is null ? ControlBody.Missing($"Nobody has the id {id} today.") : Describe(changed);
    }

    private static Visit Make(PatientEvent asked, int unit, long id, DateTime now)
    {
        var arrived = asked.Arrival is { } time ? now.Date + time.ToTimeSpan() : now;
        return new Visit(
            id,
            unit,
            asked.Queue ?? QueueKind.Medical,
            asked.Name ?? $"Paciente de Teste {id % 100_000}",
            42,
            asked.Professional ?? "Dra. Helena Prado Siqueira",
            "Consulta",
            TimeOnly.FromDateTime(arrived.AddMinutes(15)),
            arrived,
            DateTime.MaxValue,
            DateTime.MaxValue,
            (asked.Traits ?? []).Aggregate(VisitTrait.None, (all, one) => all | one))
        {
            // Whoever is said to have come later than now is there all the same.
            ReturnedAt = arrived > now ? now : null,
        };
    }

    private IResult Describe(Visit visit) => ControlBody.Ok(PatientAtHand.Of(visit, book.Now));
}
