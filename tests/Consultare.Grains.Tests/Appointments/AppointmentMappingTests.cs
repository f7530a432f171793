using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>Each row of hub-integrations 1.7, with names from the sandbox's lists.</summary>
public sealed class AppointmentMappingTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private readonly FeegowClient _feegow = new(
        Options.Create(new FeegowOptions { ApiBaseUrl = sandbox.Host.FeegowApiAddress, AccessToken = FeegowTokens.Active }),
        TimeProvider.System,
        NullLogger<FeegowClient>.Instance);

    [Fact]
    public async Task ToRow_JoinsTheIdsToTheNames()
    {
        var row = (await MapAsync(Known)).Row;

        row.Specialty.ShouldBe("Dermatologia");
        row.ProfessionalName.ShouldBe("Isadora Meireles Pinto");
        row.ProcedureGroup.ShouldBe("Consultas");
    }

    [Fact]
    public async Task ToRow_KeepsEveryOtherColumnAsTheSourceTellsIt()
    {
        var row = (await MapAsync(Known)).Row;

        (row.AppointmentId, row.Date, row.StatusId, row.Value).ShouldBe((880_001, new DateOnly(2026, 2, 3), 7, 1_180m));
        (row.UnitName, row.ScheduledBy, row.ScheduledAt).ShouldBe(("OURO VERDE", "Pessoa Exemplo", "2026-01-29 16:05:11"));
    }

    [Fact]
    public async Task ToRow_OfKnownNames_MarksNoDefaults()
    {
        var upsert = await MapAsync(Known);

        (upsert.SpecialtyIsDefault, upsert.ProfessionalIsDefault, upsert.GroupIsDefault).ShouldBe((false, false, false));
    }

    [Fact]
    public async Task ToRow_OfIdsThatNoListKnows_TakesTheDefaultsAndMarksThem()
    {
        var upsert = await MapAsync(Known with { SpecialtyId = 1, ProfessionalId = 9_999, ProcedureId = 1 });

        (upsert.Row.Specialty, upsert.Row.ProfessionalName, upsert.Row.ProcedureGroup).ShouldBe(("Geral", "Desconhecido", "Outros"));
        (upsert.SpecialtyIsDefault, upsert.ProfessionalIsDefault, upsert.GroupIsDefault).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task ToRow_OfAProcedureWithoutGroup_IsOutros() =>
        (await MapAsync(Known with { ProcedureId = 380 })).Row.ProcedureGroup.ShouldBe("Outros");

    [Fact]
    public async Task ToRow_OfNothingAtAll_IsAllDefaults()
    {
        var row = (await MapAsync(Bare)).Row;

        (row.Value, row.Specialty, row.ProfessionalName, row.ProcedureGroup, row.ScheduledBy, row.UnitName, row.ScheduledAt)
            .ShouldBe((0m, "Geral", "Desconhecido", "Outros", "Sis", "Matriz", null));
    }

    [Theory]
    [InlineData("Agendamento Online")]
    [InlineData("AGENDAMENTO ONLINE (APP)")]
    public async Task ToRow_OfAnOnlineBooking_KeepsTheBookersName(string booker) =>
        (await MapAsync(Known with { ScheduledBy = booker })).Row.ScheduledBy.ShouldBe(booker);

    [Fact]
    public async Task ToRow_NamesOnTheRecordItself_StandInForAListThatKnowsNone()
    {
        var appointment = Bare with { SpecialtyName = "Acupuntura", ProfessionalName = "Ana Lima", GroupName = "Terapias" };

        var upsert = await MapAsync(appointment);

        (upsert.Row.Specialty, upsert.Row.ProfessionalName, upsert.Row.ProcedureGroup).ShouldBe(("Acupuntura", "Ana Lima", "Terapias"));
        (upsert.SpecialtyIsDefault, upsert.ProfessionalIsDefault, upsert.GroupIsDefault).ShouldBe((false, false, false));
    }

    [Fact]
    public void ToRow_WhileTheListsAreUnread_TheGroupIsGeralAndEverythingAMarkedDefault()
    {
        var upsert = new AppointmentMapping(new AppointmentLookups(_feegow)).ToRow(Known);

        upsert.Row.ProcedureGroup.ShouldBe("Geral");
        (upsert.SpecialtyIsDefault, upsert.ProfessionalIsDefault, upsert.GroupIsDefault).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task AreComplete_OnlyWithEveryList()
    {
        var lookups = new AppointmentLookups(_feegow);
        foreach (var page in AppointmentLookups.Pages)
        {
            lookups.AreComplete.ShouldBeFalse();
            (await lookups.ReadAsync(page, CancellationToken.None)).Failure.ShouldBeNull();
        }

        lookups.AreComplete.ShouldBeTrue();
    }

    public void Dispose() => _feegow.Dispose();

    private static FeegowAppointment Known { get; } = new(
        880_001, new DateOnly(2026, 2, 3), 7, 1_180m, SpecialtyId: 98, ProfessionalId: 77, ProcedureId: 310, null, null, null,
        "Pessoa Exemplo", "OURO VERDE", "2026-01-29 16:05:11");

    private static FeegowAppointment Bare { get; } =
        new(1, new DateOnly(2026, 2, 3), 7, 0m, null, null, null, null, null, null, null, null, null);

    private async Task<Consultare.Data.Appointments.AppointmentUpsert> MapAsync(FeegowAppointment appointment)
    {
        var lookups = new AppointmentLookups(_feegow);
        foreach (PlannedPage page in AppointmentLookups.Pages)
        {
            await lookups.ReadAsync(page, CancellationToken.None);
        }

        return new AppointmentMapping(lookups).ToRow(appointment);
    }
}
