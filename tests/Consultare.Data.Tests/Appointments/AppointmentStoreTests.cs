using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Appointments;

public sealed class AppointmentStoreTests
{
    private static readonly DateTime Later = Some.LocalNoon.AddHours(1);

    [Fact]
    public async Task UpsertAsync_WhenNew_StoresEveryColumn()
    {
        await using var database = await TestDatabase.CreateAsync();
        await UpsertAsync(database, Some.Upsert(Some.Appointment(id: 77)));
        var stored = await RowAsync(database, 77);
        stored.ShouldBe(
            "2026-03-10|7|35010|Cardiologia|Dra. Lúcia|Consultas|Ana|Ouro Verde|2026-03-01 08:00:00|2026-03-10 12:00:00");
    }

    [Fact]
    public async Task UpsertAsync_WhenRepeated_ChangesNoRowAndKeepsUpdatedAt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var rows = Enumerable.Range(1, 50).Select(id => Some.Upsert(Some.Appointment(id))).ToArray();
        (await UpsertAsync(database, rows)).ShouldBe(new UpsertCounts(50, 0));
        (await UpsertAsync(database, Later, rows)).ShouldBe(new UpsertCounts(0, 50));
        (await database.ScalarAsync<string>("SELECT MAX(updated_at) FROM feegow_appointments"))
            .ShouldBe("2026-03-10 12:00:00");
    }

    public static TheoryData<string> SourceColumns =>
        ["date", "status_id", "value", "specialty", "professional_name", "procedure_group", "scheduled_by", "unit_name",
            "scheduled_at"];

    [Theory]
    [MemberData(nameof(SourceColumns))]
    public async Task UpsertAsync_WhenOneColumnDiffers_OverwritesIt_F6(string column)
    {
        await using var database = await TestDatabase.CreateAsync();
        await UpsertAsync(database, Some.Upsert(Some.Appointment()), Some.Upsert(Some.Appointment(2)));
        var changed = Changed(column);
        (await UpsertAsync(database, Later, Some.Upsert(changed), Some.Upsert(Some.Appointment(2))))
            .ShouldBe(new UpsertCounts(1, 1));
        (await RowAsync(database, 1)).ShouldBe(
            $"{changed.Date:yyyy-MM-dd}|{changed.StatusId}|{(long)(changed.Value * 100)}|{changed.Specialty}|"
            + $"{changed.ProfessionalName}|{changed.ProcedureGroup}|{changed.ScheduledBy}|{changed.UnitName}|"
            + $"{changed.ScheduledAt}|2026-03-10 13:00:00");
    }

    [Fact]
    public async Task UpsertAsync_WhenBookingTimeAppearsAndGoes_CountsAsChanged()
    {
        await using var database = await TestDatabase.CreateAsync();
        await UpsertAsync(database, Some.Upsert(Some.Appointment(bookedAt: null)));
        (await UpsertAsync(database, Some.Upsert(Some.Appointment()))).Written.ShouldBe(1);
        (await UpsertAsync(database, Some.Upsert(Some.Appointment(bookedAt: null)))).Written.ShouldBe(1);
        (await UpsertAsync(database, Some.Upsert(Some.Appointment(bookedAt: null)))).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task UpsertAsync_WhenNamesAreDefaults_KeepsStoredNamesAndCountsUnchanged()
    {
        await using var database = await TestDatabase.CreateAsync();
        await UpsertAsync(database, Some.Upsert(Some.Appointment()));
        var defaults = Some.Appointment(specialty: "Geral", professional: "Desconhecido", group: "Outros");
        var upsert = Some.Upsert(defaults, specialty: true, professional: true, group: true);
        (await UpsertAsync(database, Later, upsert)).ShouldBe(new UpsertCounts(0, 1));
        (await RowAsync(database, 1)).ShouldContain("Cardiologia|Dra. Lúcia|Consultas");
    }

    [Fact]
    public async Task UpsertAsync_WhenNamesAreDefaultsAndStatusDiffers_ChangesTheStatusOnly()
    {
        await using var database = await TestDatabase.CreateAsync();
        await UpsertAsync(database, Some.Upsert(Some.Appointment()));
        var defaults = Some.Appointment(status: 6, specialty: "Geral", professional: "N/A", group: "Geral");
        (await UpsertAsync(database, Later, Some.Upsert(defaults, true, true, true))).Written.ShouldBe(1);
        (await RowAsync(database, 1)).ShouldBe(
            "2026-03-10|6|35010|Cardiologia|Dra. Lúcia|Consultas|Ana|Ouro Verde|2026-03-01 08:00:00|2026-03-10 13:00:00");
    }

    [Fact]
    public async Task UpsertAsync_WhenOnlyOneNameIsDefault_OverwritesTheOthers()
    {
        await using var database = await TestDatabase.CreateAsync();
        await UpsertAsync(database, Some.Upsert(Some.Appointment()));
        var row = Some.Appointment(specialty: "Ortopedia", professional: "Desconhecido", group: "Exames");
        await UpsertAsync(database, Later, Some.Upsert(row, professional: true));
        (await RowAsync(database, 1)).ShouldContain("Ortopedia|Dra. Lúcia|Exames");
    }

    [Fact]
    public async Task UpsertAsync_WhenStoredNameIsADefaultItself_TakesTheNewerDefault()
    {
        await using var database = await TestDatabase.CreateAsync();
        await UpsertAsync(database, Some.Upsert(Some.Appointment(group: "Geral"), group: true));
        await UpsertAsync(database, Some.Upsert(Some.Appointment(group: "Outros"), group: true));
        (await RowAsync(database, 1)).ShouldContain("|Outros|");
    }

    [Fact]
    public async Task UpsertAsync_WhenNewRowHasDefaults_StoresThem()
    {
        await using var database = await TestDatabase.CreateAsync();
        var row = Some.Appointment(specialty: "Geral", professional: "Desconhecido", group: "Outros");
        (await UpsertAsync(database, Some.Upsert(row, true, true, true))).Written.ShouldBe(1);
        (await RowAsync(database, 1)).ShouldContain("Geral|Desconhecido|Outros");
    }

    [Fact]
    public async Task UpsertAsync_WhenManySmallAmounts_SumsToTheCent_F7()
    {
        await using var database = await TestDatabase.CreateAsync();
        var rows = Enumerable.Range(1, 1000).Select(id => Some.Upsert(Some.Appointment(id, value: 0.10m))).ToArray();
        await UpsertAsync(database, rows);
        (await database.ScalarAsync<long>("SELECT SUM(value) FROM feegow_appointments")).ShouldBe(100_00);
    }

    [Fact]
    public async Task UpsertAsync_WhenNameIsLongerThanTheColumn_CutsItAndStaysUnchanged()
    {
        await using var database = await TestDatabase.CreateAsync();
        var row = Some.Upsert(Some.Appointment(professional: new string('ç', 190) + "😀😀"));
        await UpsertAsync(database, row);
        (await UpsertAsync(database, row)).Unchanged.ShouldBe(1);
        (await database.ScalarAsync<long>("SELECT LENGTH(professional_name) FROM feegow_appointments")).ShouldBe(190);
    }

    [Fact]
    public async Task UpsertAsync_WhenBatchIsTooLarge_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var rows = Enumerable.Range(1, 1001).Select(id => Some.Upsert(Some.Appointment(id))).ToArray();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => UpsertAsync(database, rows));
    }

    [Theory]
    [InlineData("other owner")]
    [InlineData("ended")]
    [InlineData("unknown run")]
    public async Task UpsertAsync_WhenFenceIsLost_WritesNothing(string loss)
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new AppointmentStore(database.Hub);
        var fence = await database.StartRunAsync();
        await store.UpsertAsync(fence, [Some.Upsert(Some.Appointment())], Some.LocalNoon, CancellationToken.None);
        var lost = await LoseAsync(database, fence, loss);

        await Should.ThrowAsync<RunFenceLostException>(() => store.UpsertAsync(
            lost, [Some.Upsert(Some.Appointment(status: 6)), Some.Upsert(Some.Appointment(2))], Later, default));
        await Should.ThrowAsync<RunFenceLostException>(() => store.RemoveAsync(lost, [1], CancellationToken.None));
        (await database.ScalarAsync<long>("SELECT SUM(status_id) FROM feegow_appointments")).ShouldBe(7);
    }

    [Fact]
    public async Task ListStoredAsync_WhenWindowGiven_IncludesBothEnds()
    {
        await using var database = await TestDatabase.CreateAsync();
        var day = new DateOnly(2026, 3, 10);
        await UpsertAsync(
            database,
            [.. Enumerable.Range(0, 4).Select(offset => Some.Upsert(Some.Appointment(offset + 1, day.AddDays(offset))))]);
        var store = new AppointmentStore(database.Hub);
        var stored = await store.ListStoredAsync(day.AddDays(1), day.AddDays(2), CancellationToken.None);
        stored.OrderBy(row => row.AppointmentId).ShouldBe(
            [new StoredAppointment(2, day.AddDays(1)), new StoredAppointment(3, day.AddDays(2))]);
        (await store.CountAsync(day.AddDays(1), day.AddDays(2), CancellationToken.None)).ShouldBe(2);
    }

    [Fact]
    public async Task RemoveAsync_WhenMoreThanABatch_RemovesAllAndCountsOnlyThoseThatWere()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new AppointmentStore(database.Hub);
        for (var batch = 0; batch < 2; batch++)
        {
            var rows = Enumerable.Range((batch * 1000) + 1, 1000).Select(id => Some.Upsert(Some.Appointment(id))).ToArray();
            await store.UpsertAsync(fence, rows, Some.LocalNoon, CancellationToken.None);
        }

        var ids = Enumerable.Range(2, 2500).Select(id => (long)id).ToArray();
        (await store.RemoveAsync(fence, ids, CancellationToken.None)).ShouldBe(1999);
        (await database.ScalarAsync<long>("SELECT MAX(appointment_id) FROM feegow_appointments")).ShouldBe(1);
    }

    private static AppointmentRow Changed(string column)
    {
        var row = Some.Appointment();
        return column switch
        {
            "date" => row with { Date = row.Date.AddDays(3) },
            "status_id" => row with { StatusId = 6 },
            "value" => row with { Value = row.Value + 0.01m },
            "specialty" => row with { Specialty = "cardiologia" },
            "professional_name" => row with { ProfessionalName = "Dra. Lucia" },
            "procedure_group" => row with { ProcedureGroup = "Exames" },
            "scheduled_by" => row with { ScheduledBy = "Bia" },
            "unit_name" => row with { UnitName = "Matriz" },
            _ => row with { ScheduledAt = "2026-03-01 08:00:01" },
        };
    }

    private static async Task<RunFence> LoseAsync(TestDatabase database, RunFence fence, string loss)
    {
        if (loss == "ended")
        {
            await new RunStore(database.Hub).InterruptAsync(fence.RunId, "", Some.Noon, CancellationToken.None);
        }

        return loss switch
        {
            "other owner" => fence with { Owner = "silo-2" },
            "unknown run" => fence with { RunId = Guid.NewGuid() },
            _ => fence,
        };
    }

    private static Task<UpsertCounts> UpsertAsync(TestDatabase database, params AppointmentUpsert[] rows) =>
        UpsertAsync(database, Some.LocalNoon, rows);

    private static async Task<UpsertCounts> UpsertAsync(
        TestDatabase database, DateTime updatedAt, params AppointmentUpsert[] rows) =>
        await new AppointmentStore(database.Hub).UpsertAsync(
            await database.StartRunAsync(), rows, updatedAt, CancellationToken.None);

    private static Task<string> RowAsync(TestDatabase database, long id) => database.ScalarAsync<string>(
        $"""
        SELECT date || '|' || status_id || '|' || value || '|' || specialty || '|' || professional_name || '|'
          || procedure_group || '|' || scheduled_by || '|' || unit_name || '|' || scheduled_at || '|' || updated_at
        FROM feegow_appointments WHERE appointment_id = {id}
        """);
}
