using System.Globalization;
using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>The parameters of one search (sandbox 2.1).</summary>
internal sealed record AppointmentQuery(
    DateOnly From,
    DateOnly To,
    bool WithProcedures,
    int Start,
    int PageSize,
    IReadOnlyList<Func<Appointment, bool>> Filters)
{
    private const int UsualPageSize = 50;
    private static readonly string[] DateFormats = ["dd-MM-yyyy", "yyyy-MM-dd"];

    private static readonly (string Name, Func<Appointment, long> Of)[] FilterFields =
    [
        ("agendamento_id", one => one.Id),
        ("unidade_id", one => one.UnitId),
        ("profissional_id", one => one.ProfessionalId),
        ("paciente_id", one => one.PatientId),
        ("especialidade_id", one => one.SpecialtyId),
        ("procedimento_id", one => one.ProcedureId),
        ("canal_id", one => one.ChannelId),
        ("local_id", one => one.RoomId),
    ];

    public int LengthInDays => To.DayNumber - From.DayNumber;

    public bool Matches(Appointment appointment) => Filters.All(filter => filter(appointment));

    /// <summary>The period a request asks for, if it asks for a readable one.</summary>
    public static (DateOnly From, DateOnly To)? ReadPeriod(RequestParameters parameters)
    {
        // The proposals name their period otherwise.
        var (first, last) = parameters.TryGet("data_inicio", out _) ? ("data_inicio", "data_fim") : ("data_start", "data_end");
        var problems = new List<(string, string)>();
        var from = ReadDate(parameters, first, problems);
        var to = ReadDate(parameters, last, problems);
        return problems.Count == 0 ? (from, to) : null;
    }

    /// <summary>A date as <c>dd-MM-yyyy</c> or ISO; null for anything else.</summary>
    public static DateOnly? ParseDate(string? text) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>Either a query, or the fields that are wrong.</summary>
    public static (string Field, string Message)[] Read(RequestParameters parameters, out AppointmentQuery? query)
    {
        var problems = new List<(string, string)>();
        var from = ReadDate(parameters, "data_start", problems);
        var to = ReadDate(parameters, "data_end", problems);
        var start = ReadNumber(parameters, "start", 0, problems);
        var size = ReadNumber(parameters, "offset", UsualPageSize, problems);
        var filters = ReadFilters(parameters, problems);
        if (problems.Count == 0 && to < from)
        {
            problems.Add(("data_end", "A data final deve ser igual ou posterior à data inicial."));
        }

        query = problems.Count > 0
            ? null
            : new AppointmentQuery(from, to, parameters["list_procedures"] is "1", start, Math.Max(1, size), filters);
        return [.. problems];
    }

    private static DateOnly ReadDate(RequestParameters parameters, string name, List<(string, string)> problems)
    {
        if (!parameters.TryGet(name, out var text))
        {
            problems.Add((name, $"O campo {name} é obrigatório."));
            return default;
        }

        if (ParseDate(text) is not { } date)
        {
            problems.Add((name, $"O campo {name} não é uma data válida."));
            return default;
        }

        return date;
    }

    private static int ReadNumber(RequestParameters parameters, string name, int usual, List<(string, string)> problems)
    {
        if (!parameters.TryGet(name, out var text))
        {
            return usual;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add((name, $"O campo {name} deve ser um número inteiro."));
        }

        return number;
    }

    private static List<Func<Appointment, bool>> ReadFilters(
        RequestParameters parameters, List<(string, string)> problems)
    {
        var filters = new List<Func<Appointment, bool>>();
        foreach (var (name, of) in FilterFields.Where(field => parameters.TryGet(field.Name, out _)))
        {
            var wanted = ReadNumber(parameters, name, 0, problems);
            filters.Add(one => of(one) == wanted);
        }

        return filters;
    }
}
