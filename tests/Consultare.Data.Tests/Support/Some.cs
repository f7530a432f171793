using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Data.Users;

namespace Consultare.Data.Tests.Support;

/// <summary>Valid values; a test says only what matters to it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 15, 0, 0, 123, TimeSpan.Zero);

    public static readonly DateTime LocalNoon = new(2026, 3, 10, 12, 0, 0);

    public static RunRecord Run(
        string service = "financeiro",
        RunKind kind = RunKind.Refresh,
        DateTimeOffset? requestedAt = null,
        DateTimeOffset? startedAt = null,
        DateTimeOffset? endedAt = null,
        RunOutcome? outcome = null) => new(
        Guid.NewGuid(),
        service,
        kind,
        "ana@consultare.example",
        requestedAt ?? Noon,
        startedAt,
        endedAt,
        startedAt is null ? null : "silo-1",
        startedAt?.AddMinutes(1),
        outcome,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        "",
        null);

    public static RunPageRecord Page(
        Guid runId,
        int pageNo = 1,
        long read = 10,
        long written = 7,
        long unchanged = 2,
        long rejected = 1,
        PageOutcome outcome = PageOutcome.Ok) => new(
        runId, pageNo, "2026-03-01..2026-03-07", read, read, written, unchanged, rejected, 1, outcome, "", Noon, Noon);

    public static AppointmentRow Appointment(
        long id = 1,
        DateOnly? date = null,
        int status = 7,
        decimal value = 350.10m,
        string specialty = "Cardiologia",
        string professional = "Dra. Lúcia",
        string group = "Consultas",
        string bookedBy = "Ana",
        string unit = "Ouro Verde",
        string? bookedAt = "2026-03-01 08:00:00") => new(
        id, date ?? new DateOnly(2026, 3, 10), status, value, specialty, professional, group, bookedBy, unit, bookedAt);

    public static AppointmentUpsert Upsert(
        AppointmentRow row, bool specialty = false, bool professional = false, bool group = false) =>
        new(row, specialty, professional, group);

    public static UserRow User(string id = "u1", string email = "ana@consultare.example") =>
        new(id, "Ana", email, "$2b$10$hash", "OPERADOR", "Geral", "ATIVO", null);
}
