using Consultare.Data.Dialects;
using Consultare.Data.Migrations;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

[Collection("mysql")]
public sealed class MySqlStatementTests(MariaDbFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public async Task Statements_WhenPrepared_AreAllUnderstood()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await client.RunAsync(MigrationStatements.CreateTable.MySql!);
        var texts = StatementCatalogue.All.Where(statement => statement.MySql is not null).ToList();
        texts.Count.ShouldBeGreaterThan(40);
        await client.RunAsync(string.Join('\n', texts.Select(PreparedScript.Prepare)));
        output.WriteLine($"{texts.Count} statements prepared on MariaDB.");
    }

    [Fact]
    public async Task Prepare_WhenATextIsWrong_Fails()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        var wrong = new SqlStatement("wrong", "SELECT no_such_column FROM users WHERE id = @id");
        var error = await Should.ThrowAsync<InvalidOperationException>(
            () => client.RunAsync(PreparedScript.Prepare(wrong)));
        error.Message.ShouldContain("no_such_column");
    }

    [Fact]
    public async Task Migrations_WhenRepeated_ChangeNothing()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        // MySQL cannot roll DDL back: a file whose record was lost is applied again.
        foreach (var file in MigrationFile.ListEmbedded(DatabaseProvider.MySql))
        {
            await client.RunAsync(file.Sql);
        }

        (await client.RunAsync("SHOW TABLES")).ShouldContain("feegow_appointments_backfill_checkpoint");
    }

    [Fact]
    public async Task Migrations_WhenLocked_RecordOnce()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        var record = new { name = "0001_test.sql", checksum = new string('a', 64), appliedAt = "2026-03-10 15:00:00.123" };
        var lines = await client.RunAsync(
            MigrationStatements.Lock.MySql + ";\n" + MigrationStatements.CreateTable.MySql + ";\n"
            + PreparedScript.Execute(MigrationStatements.Record, record)
            + PreparedScript.Execute(MigrationStatements.List)
            + MigrationStatements.Unlock.MySql + ";\nDELETE FROM schema_migrations;");
        lines.ShouldBe(["1", $"0001_test.sql\t{record.checksum}", "1"]);
    }

    [Fact]
    public void Migrations_WhenForMySql_HoldOneStatementEach()
    {
        foreach (var file in MigrationFile.ListEmbedded(DatabaseProvider.MySql))
        {
            file.Sql.TrimEnd().TrimEnd(';').ShouldNotContain(';');
        }
    }
}
