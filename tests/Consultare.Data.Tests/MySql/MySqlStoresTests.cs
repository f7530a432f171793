using Consultare.Data.Appointments;
using Consultare.Data.Credentials;
using Consultare.Data.Migrations;
using Consultare.Data.Runs;
using Consultare.Data.Status;
using Consultare.Data.Tests.Credentials;
using Consultare.Data.Tests.Support;
using Consultare.Data.Users;
using Dapper;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

/// <summary>The stores themselves on MariaDB: what the texts alone cannot show.</summary>
[Collection("mysql")]
public sealed class MySqlStoresTests(MariaDbFixture fixture, ITestOutputHelper output)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task MigrateAsync_WhenRepeatedFailingOrChanged_BehavesAsOnSqlite()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateUnmigratedAsync(client);
        MigrationFile first = new("0001_first.sql", "CREATE TABLE IF NOT EXISTS first (id INT)");
        MigrationFile broken = new("0002_broken.sql", "INSERT INTO nowhere VALUES (1)");
        await hub.MigrateWithAsync([first], None);
        await hub.MigrateWithAsync([first], None);
        (await Should.ThrowAsync<MigrationFailedException>(() => hub.MigrateWithAsync([first, broken], None)))
            .FileName.ShouldBe("0002_broken.sql");
        await hub.MigrateWithAsync([first, broken with { Sql = "CREATE TABLE second (id INT)" }], None);
        var changed = first with { Sql = first.Sql + " " };
        (await Should.ThrowAsync<MigrationFailedException>(() => hub.MigrateWithAsync([changed], None)))
            .FileName.ShouldBe("0001_first.sql");
    }

    [Fact]
    public async Task MigrateAsync_WhenHubsStartTogether_AppliesEachFileOnce()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateUnmigratedAsync(client);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => hub.MigrateAsync(None))));
        var recorded = await hub.ReadAsync(
            connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM schema_migrations"), None);
        recorded.ShouldBe(MigrationFile.ListEmbedded(DatabaseProvider.MySql).Count);
    }

    [Fact]
    public async Task RunStore_WhenARunGoesThrough_KeepsItsLedger()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var store = new RunStore(hub);
        var fence = await MySqlHub.StartRunAsync(hub);
        (await store.ClaimAsync(fence.RunId, "silo-2", Some.Noon, Some.Noon, None)).ShouldBeFalse();
        (await store.RenewLeaseAsync(fence, Some.Noon.AddMinutes(1), None)).ShouldBeTrue();
        (await store.RenewLeaseAsync(fence with { Owner = "silo-2" }, Some.Noon, None)).ShouldBeFalse();
        (await store.SetPagesTotalAsync(fence, 2, None)).ShouldBeTrue();
        var page = Some.Page(fence.RunId) with { Promised = null };
        var reject = new RunRejectRecord(fence.RunId, 1, 1, "77", "data", "31/02 não existe");
        await store.ClosePageAsync(fence, Some.Page(fence.RunId, read: 99), [reject, reject with { Seq = 2 }], 3, None);
        await store.ClosePageAsync(fence, page, [reject], 0, None);
        (await store.ListOpenAsync("financeiro", None)).Count.ShouldBe(1);
        (await store.EndAsync(fence, RunOutcome.Completed, "pronto", Some.Noon.AddSeconds(2), None)).ShouldBeTrue();
        var run = (await store.FindAsync(fence.RunId, None))!;
        (run.PagesTotal, run.PagesDone, run.RowsRead, run.RowsRemoved, run.Kind, run.RequestedAt)
            .ShouldBe((2, 1, 10, 3, RunKind.Refresh, Some.Noon));
        (await store.ListPagesAsync(fence.RunId, None)).ShouldBe([page]);
        (await store.ListRejectsAsync(fence.RunId, 9, None)).ShouldBe([reject]);
        (await store.FindLastEndedAsync("financeiro", None)).ShouldBe(run);
        (await store.FindLastSucceededAsync("financeiro", None)).ShouldBe(run);
        (await store.FindLastStartedAsync("financeiro", None)).ShouldBe(Some.Noon);
        (await store.ListDurationsAsync("financeiro", RunKind.Refresh, 5, None)).ShouldBe([TimeSpan.FromSeconds(2)]);
        (await store.ListAsync(null, Some.Noon.AddSeconds(1), 5, None)).ShouldBe([run]);
        (await store.DeleteOldAsync(Some.Noon.AddDays(1), Some.Noon.AddDays(1), None)).ShouldBe(3);
        (await store.FindAsync(fence.RunId, None)).ShouldBeNull();
    }

    [Fact]
    public async Task AppointmentStore_WhenUpserting_CountsKeepsAndFences()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var store = new AppointmentStore(hub);
        var fence = await MySqlHub.StartRunAsync(hub);
        var rows = Enumerable.Range(1, 1000).Select(id => Some.Upsert(Some.Appointment(id, value: 0.10m))).ToArray();
        (await store.UpsertAsync(fence, rows, Some.LocalNoon, None)).ShouldBe(new UpsertCounts(1000, 0));
        rows[0] = Some.Upsert(rows[0].Row with { StatusId = 6, Specialty = "Geral" }, specialty: true);
        rows[1] = Some.Upsert(rows[1].Row with { ProfessionalName = "Desconhecido" }, professional: true);
        (await store.UpsertAsync(fence, rows, Some.LocalNoon.AddHours(1), None)).ShouldBe(new UpsertCounts(1, 999));
        await Should.ThrowAsync<RunFenceLostException>(() => store.UpsertAsync(
            fence with { Owner = "silo-2" }, [Some.Upsert(Some.Appointment(5000))], Some.LocalNoon, None));
        var day = rows[0].Row.Date;
        (await store.CountAsync(day, day, None)).ShouldBe(1000);
        (await store.ListStoredAsync(day, day, None)).ShouldContain(new StoredAppointment(77, day));
        (await store.RemoveAsync(fence, [77, 78, 9999], None)).ShouldBe(2);
        var sum = await hub.ReadAsync(
            connection => connection.ExecuteScalarAsync<string>("SELECT SUM(value) FROM feegow_appointments"), None);
        sum.ShouldBe("99.80");
    }

    [Fact]
    public async Task AppointmentQueries_WhenFiltered_IgnoreCaseAndAccents()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        AppointmentUpsert[] rows =
        [
            Some.Upsert(Some.Appointment(1, status: 6, bookedBy: "João")),
            Some.Upsert(Some.Appointment(2, bookedBy: "JOAO")),
            Some.Upsert(Some.Appointment(3, bookedBy: "Joana", bookedAt: null)),
        ];
        await new AppointmentStore(hub).UpsertAsync(await MySqlHub.StartRunAsync(hub), rows, Some.LocalNoon, None);
        var queries = new AppointmentQueries(hub);
        var filter = new AppointmentsFilter(
            new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1), AppointmentsGrouping.Month, "joão", "all", "dra. lucia", null);
        var report = await queries.ReportAsync(filter, None);
        report.Series.ShouldBe([new AppointmentsPoint("2026-03", 2, 1, 1)]);
        (await queries.DistinctsAsync(None)).ScheduledBy.Count.ShouldBe(2);
    }

    [Fact]
    public async Task UsersAndCredentials_WhenUsed_BehaveAsOnSqlite()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var users = new UserStore(hub);
        await users.InsertAsync(Some.User(email: "Ana@Consultare.example"), Some.LocalNoon, None);
        await Should.ThrowAsync<EmailTakenException>(
            () => users.InsertAsync(Some.User("u2", "ANA@consultare.example"), Some.LocalNoon, None));
        await users.TouchLastAccessAsync("u1", Some.LocalNoon, None);
        (await users.FindByEmailAsync("ana@consultare.EXAMPLE", None)).ShouldBe(Some.User() with { LastAccess = Some.LocalNoon });
        var permission = new PagePermission("metas", true, false, true);
        await new PermissionStore(hub).SaveAsync("u1", [permission], Some.LocalNoon, None);
        (await new AccessReader(hub).FindAsync("u1", None))!.Permissions.ShouldBe([permission]);
        (await users.DeleteAsync("u1", None)).ShouldBeTrue();
        (await new PermissionStore(hub).ListAsync("u1", None)).ShouldBeEmpty();

        using var protector = new AesProtector();
        var credentials = new CredentialStore(hub, protector);
        await credentials.SaveAsync(new CredentialChange("feegow", Username: "u", Password: "p"), Some.LocalNoon, None);
        await credentials.SaveAsync(new CredentialChange("feegow", Token: "t"), Some.LocalNoon, None);
        (await credentials.ListAsync(None)).ShouldBe([new CredentialRow("feegow", "", "u", "p", "t", "", Some.LocalNoon)]);
    }

    [Fact]
    public async Task StatusAndCheckpoints_WhenUsed_BehaveAsOnSqlite()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var status = new SystemStatusStore(hub);
        var never = new ServiceStatusRow("auth", "PENDING", null, "");
        var alias = new ServiceStatusRow("agendamentos", "ONLINE", Some.LocalNoon, "ok");
        await status.UpsertAsync(never, false, None);
        await status.UpsertAsync(alias, false, None);
        await status.KeepOnlyAsync(
            new Dictionary<string, string> { ["agendamentos"] = "financeiro" }, ["financeiro", "auth"], None);
        (await status.ListAsync(None)).ShouldBe([alias with { Service = "financeiro" }, never]);

        var checkpoints = new AppointmentCheckpoints(hub);
        var fence = await MySqlHub.StartRunAsync(hub);
        var (first, last) = (new DateOnly(2016, 1, 1), new DateOnly(2016, 1, 31));
        await checkpoints.MarkAsync(fence, 2016, 1, first, last, 9, Some.LocalNoon, None);
        (await checkpoints.ListAsync(None)).ShouldBe([(2016, 1)]);
        (await checkpoints.ForgetAsync(fence, last, last, None)).ShouldBe(1);
    }
}
