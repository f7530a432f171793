using Consultare.Data.Alerts;
using Consultare.Data.Credentials;
using Consultare.Data.SelfChecks;
using Consultare.Data.Settings;
using Consultare.Data.Tests.Credentials;
using Consultare.Data.Tests.SelfChecks;
using Consultare.Data.Tests.Support;
using Dapper;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

/// <summary>Audit, alerts and self-check on MariaDB.</summary>
[Collection("mysql")]
public sealed class MySqlSettingsTests(MariaDbFixture fixture, ITestOutputHelper output)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly AuditEntry Entry = new(Some.Noon, "Ana", "credential.save", "feegow", ["token"]);

    [Fact]
    public async Task Settings_WhenUsed_BehaveAsOnSqlite()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        using var protector = new AesProtector();
        await new CredentialStore(hub, protector).SaveAsync(new CredentialChange("feegow", Token: "t"), Some.LocalNoon, Entry, None);
        var alertSettings = new AlertSettingsStore(hub, protector);
        var changes = new Dictionary<string, string> { ["smtpHost"] = "mail.example", ["smtpPassword"] = "p" };
        await alertSettings.SaveAsync(changes, Entry with { Target = "alerts", Fields = [] }, None);
        await alertSettings.SaveAsync(changes, Entry with { Target = "alerts", Fields = ["smtpHost"] }, None);
        (await alertSettings.ReadAsync(None)).ShouldBe(changes, ignoreOrder: true);
        var audit = new AuditStore(hub);
        (await audit.ListAsync(10, None)).Select(row => row.Target).ShouldBe(["alerts", "alerts", "feegow"]);
        (await audit.ListLatestAsync(None))["alerts"].Fields.ShouldBe(["smtpHost"]);
        (await audit.ListLatestAsync(None))["feegow"].At.ShouldBe(Some.Noon);
    }

    [Fact]
    public async Task Alerts_WhenUsed_BehaveAsOnSqlite()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var store = new AlertStore(hub);
        var alert = new AlertRecord(Guid.NewGuid(), "failed", "financeiro", "t", "m", Some.Noon, Some.Noon, null);
        (await store.OpenAsync(alert, ["webhook"], None)).ShouldBeTrue();
        (await store.OpenAsync(alert with { AlertId = Guid.NewGuid() }, ["webhook"], None)).ShouldBeFalse();
        (await store.ListOpenAsync(None)).ShouldBe([alert]);
        (await store.CloseAsync(alert, Some.Noon.AddHours(1), ["webhook"], None)).ShouldBeTrue();
        var notice = (await store.FirstWaitingAsync("webhook", None))!;
        notice.Alert.ShouldBe(alert with { ClosedAt = Some.Noon.AddHours(1) });
        await store.PostponeAsync(notice, "caiu", Some.Noon.AddMinutes(1), None);
        await store.SettleAsync((await store.FirstWaitingAsync("webhook", None))!, true, "", Some.Noon, None);
        (await store.FirstWaitingAsync("webhook", None))!.Event.ShouldBe("recovered");
        (await store.CountWaitingAsync("webhook", None)).ShouldBe(1);
        await store.DeleteOldAsync(Some.Noon.AddDays(500), None);
    }

    [Fact]
    public async Task SelfCheck_WhenRun_ComparesAsOnSqlite()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        await ExecuteAsync(
            hub,
            [
                .. BillingTables.Create,
                BillingTables.Line("2026-03-09", "100.50"), BillingTables.Line("2026-03-08", "3.00"),
                BillingTables.Day("2026-03-09", 1, "100.50", keyColumn: true), BillingTables.Day("2026-03-08", 2, "3.00", keyColumn: true),
                BillingTables.Month("2026-03", 3, "103.50", keyColumn: true), BillingTables.Checkpoint(2026, 1),
            ]);

        var checks = await new SelfChecker(hub).RunAsync(Some.Noon, new DateOnly(2026, 3, 10), None);

        var daily = checks.Single(check => check.Key == "faturamento.diario");
        (daily.Ok, daily.Expected, daily.Found, daily.Detail)
            .ShouldBe((false, "2 linhas, R$ 103,50", "3 linhas, R$ 103,50", "Diferem em 2026-03-08."));
        checks.Where(check => check.Key != "faturamento.diario").ShouldAllBe(check => check.Ok);
        checks.Select(check => check.Key).ShouldContain("faturamento.mensal");
        var record = new SelfCheckRecord(Some.Noon, checks);
        await new SelfCheckStore(hub).SaveAsync(record, None);
        await new SelfCheckStore(hub).SaveAsync(record, None);
        (await new SelfCheckStore(hub).FindLastAsync(None))!.Checks.ShouldBe(checks);
    }

    private static Task<int> ExecuteAsync(HubDatabase hub, IReadOnlyList<string> texts) => hub.WriteAsync(
        WritePriority.Status,
        async session =>
        {
            foreach (var text in texts)
            {
                await session.Connection.ExecuteAsync(text, transaction: session.Transaction);
            }

            return texts.Count;
        },
        None);
}
