using Consultare.Data.Credentials;
using Consultare.Data.Runs;
using Consultare.Data.Status;
using Consultare.Data.Tests.Support;
using Consultare.Data.Users;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

[Collection("mysql")]
public sealed class MySqlLedgerTests(MariaDbFixture fixture, ITestOutputHelper output)
{
    private const string RowCount = "SELECT ROW_COUNT();\n";

    [Fact]
    public async Task Runs_WhenClaimedClosedAndEnded_AddUpAndKeepMilliseconds()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        var run = Some.Run(service: "ledger");
        var page = Some.Page(run.RunId);
        var fence = new { runId = RunWords.Of(run.RunId), owner = "silo-1" };
        var lines = await client.RunAsync(
            PreparedScript.Execute(RunStatements.Insert, RunMapping.Arguments(run))
            + PreparedScript.Execute(RunStatements.Claim, Claim(run, "silo-1")) + RowCount
            + PreparedScript.Execute(RunStatements.Claim, Claim(run, "silo-2")) + RowCount
            + "START TRANSACTION;\n" + PreparedScript.Execute(FenceCheck.Holds, fence)
            + PreparedScript.Execute(FenceCheck.Holds, fence with { owner = "silo-2" })
            + PreparedScript.Execute(RunPageStatements.Insert, RunMapping.Arguments(page))
            + PreparedScript.Execute(RunStatements.AddPage, Difference(page)) + "COMMIT;\n"
            + PreparedScript.Execute(RunStatements.End, End(run, "silo-1")) + RowCount
            + PreparedScript.Execute(FenceCheck.Holds, fence)
            + PreparedScript.Execute(RunQueries.Find, fence));
        lines[..4].ShouldBe(["1", "0", "1", "1"]);
        lines[4].ShouldStartWith($"{run.RunId}\tledger\trefresh\tana@consultare.example\t2026-03-10 15:00:00.123\t");
        lines[4].ShouldContain("\tCOMPLETED\t0\t1\t10\t7\t2\t1\t0\tpronto\tNULL");
        lines.Length.ShouldBe(5);
    }

    [Fact]
    public async Task Retention_WhenOld_DeletesInBatches()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        var old = Some.Run("old", requestedAt: Some.Noon.AddYears(-3), endedAt: Some.Noon.AddYears(-3));
        var open = Some.Run("old", requestedAt: Some.Noon.AddYears(-3));
        var batch = new { before = "2024-01-01 00:00:00.000", batch = 2 };
        var script = PreparedScript.Execute(RunStatements.Insert, RunMapping.Arguments(old))
            + PreparedScript.Execute(RunStatements.Insert, RunMapping.Arguments(open))
            + string.Concat(Enumerable.Range(1, 3).Select(number =>
                PreparedScript.Execute(RunPageStatements.Insert, RunMapping.Arguments(Some.Page(old.RunId, number)))))
            + PreparedScript.Execute(RunRetentionStatements.DeletePages, batch) + RowCount
            + PreparedScript.Execute(RunRetentionStatements.DeletePages, batch) + RowCount
            + PreparedScript.Execute(RunRetentionStatements.DeleteRejects, batch) + RowCount
            + PreparedScript.Execute(RunRetentionStatements.DeleteRuns, batch) + RowCount;
        (await client.RunAsync(script)).ShouldBe(["2", "1", "0", "1"]);
    }

    [Fact]
    public async Task Status_WhenRefreshIsAsked_KeepsLastRun()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        var first = new { service = "financeiro", status = "ONLINE", lastRun = "2026-03-10 12:00:00", details = "ok" };
        var lines = await client.RunAsync(
            PreparedScript.Execute(SystemStatusStatements.Upsert, first)
            + PreparedScript.Execute(
                SystemStatusStatements.UpsertKeepingLastRun, first with { status = "PENDING", lastRun = "2026-03-10 13:00:00" })
            + PreparedScript.Execute(SystemStatusStatements.Find, first));
        lines.ShouldBe(["financeiro\tPENDING\t2026-03-10 12:00:00\tok"]);
    }

    [Fact]
    public async Task Users_WhenDeleted_TakeTheirPermissionsAlong_F31()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        var permission = new
        {
            userId = "u1", pageKey = "agendamentos", view = 1, edit = 0, refresh = 1, updatedAt = "2026-03-10 12:00:00",
        };
        var lines = await client.RunAsync(
            PreparedScript.Execute(UserStatements.Insert, UserArguments())
            + PreparedScript.Execute(PermissionStatements.Upsert, permission)
            + PreparedScript.Execute(PermissionStatements.Upsert, permission with { edit = 1 })
            + PreparedScript.Execute(PermissionStatements.FindAccess, permission)
            + PreparedScript.Execute(UserStatements.Delete, new { id = "u1" })
            + "SELECT COUNT(*) FROM user_page_permissions;");
        lines.ShouldBe(["Ana\tana@x\thash\tOPERADOR\tGeral\tATIVO\tagendamentos\t1\t1\t1", "0"]);
    }

    [Fact]
    public async Task Credentials_WhenPartsAreNull_KeepThoseParts()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        var typed = new
        {
            service = "feegow",
            unitId = "2",
            username = (string?)"user",
            password = (string?)"p1",
            token = (string?)null,
            cookies = (string?)null,
            updatedAt = "2026-03-10 12:00:00",
        };
        var renewed = typed with { username = null, password = null, token = "t2", cookies = "" };
        var lines = await client.RunAsync(
            PreparedScript.Execute(CredentialStatements.Upsert, typed)
            + PreparedScript.Execute(CredentialStatements.Upsert, renewed)
            + PreparedScript.Execute(CredentialStatements.Find, typed));
        lines.ShouldBe(["feegow\t2\tuser\tp1\tt2\t\t2026-03-10 12:00:00"]);
    }

    private static object Claim(RunRecord run, string owner) => new
    {
        runId = RunWords.Of(run.RunId), owner, startedAt = "2026-03-10 15:00:01.000", leaseUntil = "2026-03-10 15:01:00.000",
    };

    private static object End(RunRecord run, string owner) => new
    {
        runId = RunWords.Of(run.RunId), owner, outcome = "COMPLETED", details = "pronto", endedAt = "2026-03-10 15:02:00.500",
    };

    private static object Difference(RunPageRecord page) => new
    {
        runId = RunWords.Of(page.RunId),
        pages = 1,
        rowsRead = page.RowsRead,
        written = page.Written,
        unchanged = page.Unchanged,
        rejected = page.Rejected,
        removed = 0,
    };

    private static object UserArguments() => new
    {
        id = "u1",
        name = "Ana",
        email = "ana@x",
        password = "hash",
        role = "OPERADOR",
        department = "Geral",
        status = "ATIVO",
        lastAccess = (string?)null,
        createdAt = "2026-03-10 12:00:00",
    };
}
