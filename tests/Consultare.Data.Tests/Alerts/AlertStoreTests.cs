using Consultare.Data.Alerts;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Alerts;

public sealed class AlertStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Both = ["webhook", "email"];

    [Fact]
    public async Task OpenAsync_WhileOneOfItsCauseIsOpen_RaisesNoSecond()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new AlertStore(database.Hub);

        (await store.OpenAsync(Alert(), Both, None)).ShouldBeTrue();
        (await store.OpenAsync(Alert(), Both, None)).ShouldBeFalse();
        (await store.OpenAsync(Alert() with { Cause = "late" }, Both, None)).ShouldBeTrue();

        (await store.ListOpenAsync(None)).Select(alert => alert.Cause).ShouldBe(["failed", "late"], ignoreOrder: true);
        (await store.CountWaitingAsync("webhook", None)).ShouldBe(2);
    }

    [Fact]
    public async Task CloseAsync_WhenOver_QueuesTheRecoveryOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new AlertStore(database.Hub);
        var alert = Alert();
        await store.OpenAsync(alert, ["email"], None);

        (await store.CloseAsync(alert, Some.Noon.AddHours(1), ["email"], None)).ShouldBeTrue();
        (await store.CloseAsync(alert, Some.Noon.AddHours(2), ["email"], None)).ShouldBeFalse();

        (await store.ListOpenAsync(None)).ShouldBeEmpty();
        (await store.CountWaitingAsync("email", None)).ShouldBe(2);
        var first = (await store.FirstWaitingAsync("email", None))!;
        first.Event.ShouldBe("opened");
        await store.SettleAsync(first, isTold: true, "", Some.Noon, None);
        var second = (await store.FirstWaitingAsync("email", None))!;
        (second.Event, second.Alert.ClosedAt).ShouldBe(("recovered", Some.Noon.AddHours(1)));
    }

    [Fact]
    public async Task PostponeAsync_WhenTold_ComesBackFirstWithItsAttempts()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new AlertStore(database.Hub);
        await store.OpenAsync(Alert(), ["webhook"], None);

        await store.PostponeAsync((await store.FirstWaitingAsync("webhook", None))!, "caiu", Some.Noon.AddMinutes(5), None);

        var notice = (await store.FirstWaitingAsync("webhook", None))!;
        (notice.Attempts, notice.NextTryAt).ShouldBe((1, Some.Noon.AddMinutes(5)));
    }

    [Fact]
    public async Task OpenAsync_WhenAChannelIsAwayForLong_KeepsTheNewestWithinTheBound()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new AlertStore(database.Hub);
        for (var number = 0; number < AlertStore.MostWaiting + 5; number++)
        {
            await store.OpenAsync(Alert($"servico-{number}"), ["webhook"], None);
        }

        (await store.CountWaitingAsync("webhook", None)).ShouldBe(AlertStore.MostWaiting);
        (await store.FirstWaitingAsync("webhook", None))!.Alert.Subject.ShouldBe("servico-5");
    }

    [Fact]
    public async Task DeleteOldAsync_AfterFourHundredDays_ForgetsWhatIsOver()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new AlertStore(database.Hub);
        var (over, open) = (Alert("a"), Alert("b"));
        await store.OpenAsync(over, ["email"], None);
        await store.OpenAsync(open, [], None);
        await store.CloseAsync(over, Some.Noon, [], None);
        await store.SettleAsync((await store.FirstWaitingAsync("email", None))!, isTold: true, "", Some.Noon, None);

        await store.DeleteOldAsync(Some.Noon.AddDays(399), None);
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM alerts")).ShouldBe(2);
        await store.DeleteOldAsync(Some.Noon.AddDays(401), None);

        (await store.ListOpenAsync(None)).ShouldBe([open]);
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM alerts")).ShouldBe(1);
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM alert_notices")).ShouldBe(0);
    }

    private static AlertRecord Alert(string subject = "financeiro") => new(
        Guid.CreateVersion7(Some.Noon), "failed", subject, "Financeiro (API): falhou", "Chave recusada.", Some.Noon, Some.Noon, null);
}
