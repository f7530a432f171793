using Consultare.Data.Migrations;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Migrations;

public sealed class MigrationTests
{
    private const string Tables =
        "SELECT GROUP_CONCAT(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name)";

    private static readonly MigrationFile First = new("0001_first.sql", "CREATE TABLE first (id INTEGER);");

    private static readonly MigrationFile Broken = new(
        "0002_broken.sql", "CREATE TABLE second (id INTEGER); INSERT INTO first VALUES (1); INSERT INTO nowhere VALUES (1);");

    [Fact]
    public async Task MigrateAsync_WhenFresh_MakesEveryTableAndRecordsEveryFile()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.ScalarAsync<string>(Tables)).ShouldBe(
            "feegow_appointments,feegow_appointments_backfill_checkpoint,feegow_contracts,feegow_contracts_staging,"
            + "feegow_proposals,integrations_config,schema_migrations,"
            + "service_run_pages,service_run_rejects,service_runs,system_status,user_page_permissions,users");
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM schema_migrations WHERE LENGTH(checksum) = 64"))
            .ShouldBe(MigrationFile.ListEmbedded(DatabaseProvider.Sqlite).Count);
    }

    [Fact]
    public async Task MigrateAsync_WhenRepeated_DoesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = await database.ScalarAsync<string>("SELECT GROUP_CONCAT(applied_at) FROM schema_migrations");
        await database.Hub.MigrateAsync(CancellationToken.None);
        (await database.ScalarAsync<string>("SELECT GROUP_CONCAT(applied_at) FROM schema_migrations")).ShouldBe(before);
    }

    [Fact]
    public async Task MigrateAsync_WhenAFileFails_NamesItAndLeavesTheDatabaseAsItWas()
    {
        await using var database = TestDatabase.CreateUnmigrated();
        var failure = await Should.ThrowAsync<MigrationFailedException>(
            () => database.Hub.MigrateWithAsync([First, Broken], CancellationToken.None));
        failure.FileName.ShouldBe("0002_broken.sql");
        failure.Message.ShouldContain("nowhere");
        (await database.ScalarAsync<string>(Tables)).ShouldBe("first,schema_migrations");
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM first")).ShouldBe(0);
    }

    [Fact]
    public async Task MigrateAsync_WhenTheFailingFileIsMended_GoesOnFromThere()
    {
        await using var database = TestDatabase.CreateUnmigrated();
        await Should.ThrowAsync<MigrationFailedException>(
            () => database.Hub.MigrateWithAsync([First, Broken], CancellationToken.None));
        var mended = Broken with { Sql = "CREATE TABLE second (id INTEGER);" };
        await database.Hub.MigrateWithAsync([First, mended], CancellationToken.None);
        (await database.ScalarAsync<string>(Tables)).ShouldBe("first,schema_migrations,second");
    }

    [Fact]
    public async Task MigrateAsync_WhenAnAppliedFileChanged_NamesItAndAppliesNothing()
    {
        await using var database = TestDatabase.CreateUnmigrated();
        await database.Hub.MigrateWithAsync([First], CancellationToken.None);
        MigrationFile[] files =
            [new(First.Name, First.Sql + " "), new("0002_second.sql", "CREATE TABLE second (id INTEGER);")];
        var failure = await Should.ThrowAsync<MigrationFailedException>(
            () => database.Hub.MigrateWithAsync(files, CancellationToken.None));
        failure.FileName.ShouldBe("0001_first.sql");
        (await database.ScalarAsync<string>(Tables)).ShouldBe("first,schema_migrations");
    }

    [Fact]
    public async Task MigrateAsync_WhenTheDatabaseIsAheadOfThisBuild_RefusesAndNamesTheFile()
    {
        await using var database = TestDatabase.CreateUnmigrated();
        await database.Hub.MigrateWithAsync(
            [First, new MigrationFile("0002_later.sql", "CREATE TABLE later (id INTEGER);")], CancellationToken.None);
        var failure = await Should.ThrowAsync<MigrationFailedException>(
            () => database.Hub.MigrateWithAsync([First], CancellationToken.None));
        failure.FileName.ShouldBe("0002_later.sql");
    }

    [Fact]
    public void Checksum_WhenOnlyLineEndsDiffer_IsTheSame()
    {
        new MigrationFile("a", "SELECT 1;\r\nSELECT 2;\r\n").Checksum
            .ShouldBe(new MigrationFile("a", "SELECT 1;\nSELECT 2;\n").Checksum);
    }

    [Fact]
    public void ListEmbedded_ForBothDatabases_HasTheSameTablesInOrder()
    {
        var sqlite = MigrationFile.ListEmbedded(DatabaseProvider.Sqlite).Select(file => file.Name).ToList();
        sqlite.ShouldBeInOrder();
        MigrationFile.ListEmbedded(DatabaseProvider.MySql).Select(file => file.Name).ShouldBe(sqlite);
    }
}
