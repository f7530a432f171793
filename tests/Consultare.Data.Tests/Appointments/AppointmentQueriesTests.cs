using Consultare.Data.Appointments;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Appointments;

public sealed class AppointmentQueriesTests
{
    private static readonly AppointmentsFilter March = new(
        new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), AppointmentsGrouping.Day, null, null, null, null);

    [Fact]
    public async Task ReportAsync_WhenGroupedByDay_CoversWholeDaysAscending()
    {
        await using var database = await CreateAsync(
            Some.Appointment(1, status: 3, bookedAt: "2026-03-31 23:59:59"),
            Some.Appointment(2, status: 7, bookedAt: "2026-03-01 00:00:00"),
            Some.Appointment(3, status: 6, bookedAt: "2026-03-01 12:00:00"),
            Some.Appointment(4, status: 11, bookedAt: "2026-03-01 13:00:00"),
            Some.Appointment(5, bookedAt: "2026-02-28 23:59:59"),
            Some.Appointment(6, bookedAt: "2026-04-01 00:00:00"),
            Some.Appointment(7, bookedAt: null));
        var report = await ReportAsync(database, March);
        report.Series.ShouldBe([new("2026-03-01", 3, 1, 1), new("2026-03-31", 1, 1, 0)]);
        (report.Total, report.Confirmed, report.NoShow).ShouldBe((4, 2, 1));
    }

    [Fact]
    public async Task ReportAsync_WhenGroupedByMonthOrYear_ShortensThePeriod()
    {
        await using var database = await CreateAsync(
            Some.Appointment(1, status: 6, bookedAt: "2025-12-31 10:00:00"),
            Some.Appointment(2, status: 7, bookedAt: "2026-01-01 10:00:00"),
            Some.Appointment(3, status: 3, bookedAt: "2026-03-01 10:00:00"));
        var all = March with { Start = new DateOnly(2025, 1, 1), Grouping = AppointmentsGrouping.Month };
        (await ReportAsync(database, all)).Series.ShouldBe(
            [new("2025-12", 1, 0, 1), new("2026-01", 1, 1, 0), new("2026-03", 1, 1, 0)]);
        (await ReportAsync(database, all with { Grouping = AppointmentsGrouping.Year })).Series.ShouldBe(
            [new("2025", 1, 0, 1), new("2026", 2, 2, 0)]);
    }

    [Fact]
    public async Task ReportAsync_WhenFilteredByText_IgnoresCaseAccentsAndSpaces()
    {
        await using var database = await CreateAsync(
            Some.Appointment(1, professional: "Dra. Lúcia", bookedBy: "JOÃO", specialty: "Pediatria"),
            Some.Appointment(2, professional: "DRA. LUCIA", bookedBy: "João", specialty: "pediatria"),
            Some.Appointment(3, professional: "Dra. Lúcia Alves", bookedBy: "Joana", specialty: "Pediatria Geral"));
        (await ReportAsync(database, March with { Professional = " dra.  lucia " })).Total.ShouldBe(2);
        (await ReportAsync(database, March with { ScheduledBy = "joao" })).Total.ShouldBe(2);
        (await ReportAsync(database, March with { Specialty = "PEDIÁTRIA" })).Total.ShouldBe(2);
        (await ReportAsync(database, March with { Specialty = "pediatria", ScheduledBy = "joana" })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task ReportAsync_WhenFilteredByStatus_CountsThatStatusOnly()
    {
        await using var database = await CreateAsync(
            Some.Appointment(1, status: 6), Some.Appointment(2, status: 7), Some.Appointment(3, status: 6));
        var report = await ReportAsync(database, March with { StatusId = 6 });
        (report.Total, report.Confirmed, report.NoShow).ShouldBe((2, 0, 2));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task ReportAsync_WhenAFilterSaysNothing_DoesNotRestrict(string? value)
    {
        await using var database = await CreateAsync(Some.Appointment(1), Some.Appointment(2, bookedBy: ""));
        var filter = March with { ScheduledBy = value, Specialty = value, Professional = value };
        (await ReportAsync(database, filter)).Total.ShouldBe(2);
    }

    [Fact]
    public async Task ReportAsync_WhenNobodyHasThatName_IsEmpty()
    {
        await using var database = await CreateAsync(Some.Appointment());
        var report = await ReportAsync(database, March with { Professional = "Ninguém' OR 1=1 --" });
        report.Series.ShouldBeEmpty();
        report.Total.ShouldBe(0);
    }

    [Fact]
    public async Task DistinctsAsync_WhenSpellingsAreEqualToStaff_OffersOne()
    {
        await using var database = await CreateAsync(
            Some.Appointment(1, status: 7, professional: "Dr. Ênio", bookedBy: "João"),
            Some.Appointment(2, status: 3, professional: "Dr. Davi", bookedBy: "JOAO"),
            Some.Appointment(3, status: 7, professional: "Dr. Fábio", bookedBy: " "));
        var distincts = await new AppointmentQueries(database.Hub).DistinctsAsync(CancellationToken.None);
        distincts.Professional.ShouldBe(["Dr. Davi", "Dr. Ênio", "Dr. Fábio"]);
        distincts.ScheduledBy.Count.ShouldBe(1);
        distincts.Specialty.ShouldBe(["Cardiologia"]);
        distincts.StatusIds.ShouldBe([3, 7]);
    }

    [Fact]
    public async Task DistinctsAsync_WhenValuesAreMany_OffersAThousand()
    {
        await using var database = await CreateAsync(
            [.. Enumerable.Range(1, 1000).Select(id => Some.Appointment(id, bookedBy: $"Atendente {id:0000}"))]);
        var store = new AppointmentStore(database.Hub);
        await store.UpsertAsync(
            await database.StartRunAsync(), [Some.Upsert(Some.Appointment(2000, bookedBy: "Zoé"))], Some.LocalNoon, default);
        var distincts = await new AppointmentQueries(database.Hub).DistinctsAsync(CancellationToken.None);
        distincts.ScheduledBy.Count.ShouldBe(1000);
        distincts.ScheduledBy[0].ShouldBe("Atendente 0001");
        distincts.ScheduledBy[^1].ShouldBe("Atendente 1000");
    }

    [Fact]
    public async Task DistinctsAsync_WhenTheTableIsEmpty_OffersNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var distincts = await new AppointmentQueries(database.Hub).DistinctsAsync(CancellationToken.None);
        distincts.ScheduledBy.ShouldBeEmpty();
        distincts.StatusIds.ShouldBeEmpty();
    }

    private static async Task<TestDatabase> CreateAsync(params AppointmentRow[] rows)
    {
        var database = await TestDatabase.CreateAsync();
        await new AppointmentStore(database.Hub).UpsertAsync(
            await database.StartRunAsync(), [.. rows.Select(row => Some.Upsert(row))], Some.LocalNoon, default);
        return database;
    }

    private static Task<AppointmentsReport> ReportAsync(TestDatabase database, AppointmentsFilter filter) =>
        new AppointmentQueries(database.Hub).ReportAsync(filter, CancellationToken.None);
}
