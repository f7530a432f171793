using Consultare.Data.Appointments;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

[Collection("mysql")]
public sealed class MySqlAppointmentsTests(MariaDbFixture fixture, ITestOutputHelper output) : IAsyncLifetime
{
    private const string Dump = """
        SELECT CONCAT_WS('|', date, status_id, value, specialty, professional_name, procedure_group, scheduled_by,
          unit_name, scheduled_at, updated_at) FROM feegow_appointments ORDER BY appointment_id;
        """;

    private MariaDbClient? _client;

    public async Task InitializeAsync()
    {
        _client = fixture.FindClient(output);
        await (_client?.RunAsync("DELETE FROM feegow_appointments") ?? Task.CompletedTask);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Upsert_WhenNewAndRepeated_StoresAllAndKeepsUpdatedAt()
    {
        if (_client is null)
        {
            return;
        }

        var rows = Some.Upsert(Some.Appointment(professional: "Dra. Lúcia 😀 \"aspas\" d'Ávila"));
        (await UpsertAsync("12:00", rows, Some.Upsert(Some.Appointment(2, bookedAt: null)))).ShouldBe(2);
        (await UpsertAsync("13:00", rows, Some.Upsert(Some.Appointment(2, bookedAt: null)))).ShouldBe(0);
        (await _client.RunAsync(Dump)).ShouldBe(
        [
            "2026-03-10|7|350.10|Cardiologia|Dra. Lúcia 😀 \"aspas\" d'Ávila|Consultas|Ana|Ouro Verde|"
            + "2026-03-01 08:00:00|2026-03-10 12:00:00",
            "2026-03-10|7|350.10|Cardiologia|Dra. Lúcia|Consultas|Ana|Ouro Verde|2026-03-10 12:00:00",
        ]);
    }

    [Fact]
    public async Task Upsert_WhenEverythingDiffersOnOneRow_OverwritesThatRow_F6()
    {
        if (_client is null)
        {
            return;
        }

        await UpsertAsync("12:00", Some.Upsert(Some.Appointment()), Some.Upsert(Some.Appointment(2)));
        var changed = new AppointmentRow(
            1, new DateOnly(2026, 4, 1), 6, 99.99m, "Ortopedia", "Dr. Caio", "Exames", "Bia", "Matriz", "2026-03-02 09:30:00");
        (await UpsertAsync("13:00", Some.Upsert(changed), Some.Upsert(Some.Appointment(2)))).ShouldBe(1);
        (await _client.RunAsync(Dump)).ShouldBe(
        [
            "2026-04-01|6|99.99|Ortopedia|Dr. Caio|Exames|Bia|Matriz|2026-03-02 09:30:00|2026-03-10 13:00:00",
            "2026-03-10|7|350.10|Cardiologia|Dra. Lúcia|Consultas|Ana|Ouro Verde|2026-03-01 08:00:00|2026-03-10 12:00:00",
        ]);
    }

    [Fact]
    public async Task Upsert_WhenOnlyAccentOrCaseDiffers_CountsAsChanged()
    {
        if (_client is null)
        {
            return;
        }

        await UpsertAsync("12:00", Some.Upsert(Some.Appointment()));
        (await UpsertAsync("12:00", Some.Upsert(Some.Appointment(professional: "Dra. Lucia")))).ShouldBe(1);
        (await UpsertAsync("12:00", Some.Upsert(Some.Appointment(professional: "DRA. LUCIA")))).ShouldBe(1);
    }

    [Fact]
    public async Task Upsert_WhenNamesAreDefaults_KeepsStoredNames()
    {
        if (_client is null)
        {
            return;
        }

        await UpsertAsync("12:00", Some.Upsert(Some.Appointment()));
        var defaults = Some.Appointment(specialty: "Geral", professional: "N/A", group: "Outros");
        (await UpsertAsync("13:00", Some.Upsert(defaults, true, true, true))).ShouldBe(0);
        (await UpsertAsync("14:00", Some.Upsert(defaults with { StatusId = 6 }, true, true, true))).ShouldBe(1);
        (await _client.RunAsync(Dump)).ShouldBe(
        [
            "2026-03-10|6|350.10|Cardiologia|Dra. Lúcia|Consultas|Ana|Ouro Verde|2026-03-01 08:00:00|2026-03-10 14:00:00",
        ]);
    }

    [Fact]
    public async Task Upsert_WhenStoredNameIsADefaultItself_TakesTheNewer()
    {
        if (_client is null)
        {
            return;
        }

        await UpsertAsync("12:00", Some.Upsert(Some.Appointment(group: "Geral"), group: true));
        (await UpsertAsync("13:00", Some.Upsert(Some.Appointment(group: "Outros"), group: true))).ShouldBe(1);
        (await UpsertAsync("13:00", Some.Upsert(Some.Appointment(group: "Exames")))).ShouldBe(1);
    }

    [Fact]
    public async Task Report_WhenGrouped_CountsByPeriodOfBooking()
    {
        if (_client is null)
        {
            return;
        }

        await UpsertAsync(
            "12:00",
            Some.Upsert(Some.Appointment(1, status: 3, bookedAt: "2026-03-01 00:00:00")),
            Some.Upsert(Some.Appointment(2, status: 6, bookedAt: "2026-03-31 23:59:59")),
            Some.Upsert(Some.Appointment(3, status: 7, bookedAt: "2026-04-01 00:00:00", bookedBy: "ANÁ")),
            Some.Upsert(Some.Appointment(4, bookedAt: "2026-04-02 00:00:00")),
            Some.Upsert(Some.Appointment(5, bookedAt: null)));
        (await ReportAsync(10)).ShouldBe(["2026-03-01\t1\t1\t0", "2026-03-31\t1\t0\t1", "2026-04-01\t1\t1\t0"]);
        (await ReportAsync(7)).ShouldBe(["2026-03\t2\t1\t1", "2026-04\t1\t1\t0"]);
        (await ReportAsync(4)).ShouldBe(["2026\t3\t2\t1"]);
        (await ReportAsync(7, ["ANÁ", "Bia"])).ShouldBe(["2026-04\t1\t1\t0"]);
        (await ReportAsync(7, status: 6)).ShouldBe(["2026-03\t1\t0\t1"]);
    }

    [Fact]
    public async Task Distincts_WhenSpellingsDiffer_ListsEachSpelling()
    {
        if (_client is null)
        {
            return;
        }

        await UpsertAsync(
            "12:00", Some.Upsert(Some.Appointment(1, bookedBy: "Ana")), Some.Upsert(Some.Appointment(2, bookedBy: "ANÁ")));
        var lines = await _client.RunAsync(
            PreparedScript.Execute(AppointmentReportStatements.Bookers)
            + PreparedScript.Execute(AppointmentReportStatements.Statuses));
        lines.ShouldBe(["ANÁ", "Ana", "7"], ignoreOrder: true);
    }

    [Fact]
    public async Task Reconciliation_WhenWindowGiven_ListsCountsAndRemoves()
    {
        if (_client is null)
        {
            return;
        }

        await UpsertAsync("12:00", [.. Enumerable.Range(1, 3).Select(id => Some.Upsert(Some.Appointment(id)))]);
        var window = new { from = "2026-03-10", to = "2026-03-10" };
        var lines = await _client.RunAsync(
            PreparedScript.Execute(AppointmentStatements.ListStored, window)
            + PreparedScript.Execute(AppointmentStatements.Remove, new { ids = new long[] { 1, 3, 9 } })
            + PreparedScript.Execute(AppointmentStatements.Count, window));
        lines.ShouldBe(["1\t2026-03-10", "2\t2026-03-10", "3\t2026-03-10", "1"]);
    }

    private Task<string[]> ReportAsync(int periodLength, string[]? bookers = null, int? status = null) =>
        _client!.RunAsync(PreparedScript.Execute(AppointmentReportStatements.Report, new
        {
            start = "2026-03-01",
            end = "2026-04-02",
            periodLength,
            statusId = status,
            anyBooker = bookers is null ? 1 : 0,
            bookers = bookers ?? [""],
            anySpecialty = 1,
            specialties = new[] { "" },
            anyProfessional = 1,
            professionals = new[] { "" },
        }));

    private async Task<int> UpsertAsync(string time, params AppointmentUpsert[] rows)
    {
        var arguments = new { rows = MySqlAppointmentWriter.ToJson(rows), updatedAt = $"2026-03-10 {time}:00" };
        var lines = await _client!.RunAsync(
            PreparedScript.Execute(MySqlUpsertStatements.CountChanged, arguments)
            + PreparedScript.Execute(MySqlUpsertStatements.UpsertChanged, arguments));
        return int.Parse(lines.Single(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
