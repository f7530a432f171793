using Consultare.Data.Alerts;
using Consultare.Data.Credentials;
using Consultare.Data.Settings;
using Consultare.Data.Tests.Credentials;
using Consultare.Data.Tests.Support;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Settings;

/// <summary>A change of the settings and its audit row are written together or not at all.</summary>
public sealed class AuditTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly AuditEntry Entry = new(Some.Noon, "Ana", "credential.save", "feegow", ["password", "token"]);

    [Fact]
    public async Task SaveAsync_WithAnEntry_KeepsNamesOfFieldsOnly()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var change = new CredentialChange("feegow", Password: "muito-secreta", Token: "secreto-mesmo");
        await new CredentialStore(database.Hub, protector).SaveAsync(change, Some.LocalNoon, Entry, None);

        var rows = await new AuditStore(database.Hub).ListAsync(10, None);

        var row = rows.ShouldHaveSingleItem();
        (row.At, row.By, row.Action, row.Target).ShouldBe((Some.Noon, "Ana", "credential.save", "feegow"));
        row.Fields.ShouldBe(["password", "token"]);
        (await database.ScalarAsync<string>("SELECT group_concat(fields || changed_by || action || target) FROM settings_audit"))
            .ShouldNotContain("secret");
    }

    [Fact]
    public async Task SaveAsync_WhenTheAuditRowCannotBeWritten_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var store = new CredentialStore(database.Hub, protector);
        await store.SaveAsync(new CredentialChange("feegow", Token: "antes"), Some.LocalNoon, None);
        await database.ExecuteAsync(
            "CREATE TRIGGER no_audit BEFORE INSERT ON settings_audit BEGIN SELECT RAISE(ABORT, 'no'); END");

        await Should.ThrowAsync<SqliteException>(
            () => store.SaveAsync(new CredentialChange("feegow", Token: "depois"), Some.LocalNoon, Entry, None));

        (await store.FindAsync("feegow", cancellationToken: None))!.Token.ShouldBe("antes");
    }

    [Fact]
    public async Task SaveAsync_OfAlertSettings_WhenTheAuditRowCannotBeWritten_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var store = new AlertSettingsStore(database.Hub, protector);
        await database.ExecuteAsync(
            "CREATE TRIGGER no_audit BEFORE INSERT ON settings_audit BEGIN SELECT RAISE(ABORT, 'no'); END");
        var changes = new Dictionary<string, string> { ["smtpHost"] = "mail.example", ["smtpPort"] = "25" };

        await Should.ThrowAsync<SqliteException>(() => store.SaveAsync(changes, Entry, None));

        (await store.ReadAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AlertSettings_WhenOnDisk_HoldNoSecretInClear()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var store = new AlertSettingsStore(database.Hub, protector);
        var changes = new Dictionary<string, string>
        {
            ["smtpHost"] = "mail.example", ["smtpPassword"] = "senha-oculta", ["webhookSecret"] = "chave-oculta",
        };

        await store.SaveAsync(changes, Entry, None);

        (await store.ReadAsync(None)).ShouldBe(changes, ignoreOrder: true);
        (await database.ScalarAsync<string>("SELECT group_concat(value) FROM alert_settings")).ShouldNotContain("oculta");
    }

    [Fact]
    public async Task ListLatestAsync_WhenATargetChangedTwice_GivesTheLastOfEach()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var store = new CredentialStore(database.Hub, protector);
        foreach (var (by, target) in new[] { ("Ana", "feegow"), ("Bia", "clinia"), ("Caio", "feegow") })
        {
            await store.SaveAsync(new CredentialChange(target, Username: by), Some.LocalNoon, Entry with { By = by, Target = target }, None);
        }

        var audit = new AuditStore(database.Hub);
        (await audit.ListLatestAsync(None)).ToDictionary(one => one.Key, one => one.Value.By)
            .ShouldBe(new Dictionary<string, string> { ["feegow"] = "Caio", ["clinia"] = "Bia" }, ignoreOrder: true);
        (await audit.ListAsync(2, None)).Select(row => row.By).ShouldBe(["Caio", "Bia"]);
    }
}
