using System.Globalization;
using Consultare.Data.SelfChecks;
using Consultare.Grains.Abstractions.SelfChecks;
using Consultare.Grains.Tests.Testing;
using Consultare.Testing;

namespace Consultare.Grains.Tests.SelfChecks;

/// <summary>Every night at 03:30 of the clinic, once, and when a person asks.</summary>
public sealed class SelfCheckGrainTests
{
    private static readonly DateTimeOffset HalfPastThree = new(2026, 3, 11, 6, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReceiveReminder_RunsOnceAfterHalfPastThree()
    {
        var clock = new ShiftedTimeProvider(HalfPastThree.AddMinutes(-20));
        await using var hub = await HubCluster.StartAsync(new HubClusterOptions { IsSmall = true, Clock = clock });
        var store = new SelfCheckStore(hub.Database);
        await store.SaveAsync(new SelfCheckRecord(HalfPastThree.AddDays(-1), []), CancellationToken.None);
        var grain = hub.Grains.GetGrain<ISelfCheckGrain>(ISelfCheckGrain.TheKey);

        await grain.ReceiveReminder("conferir", default);
        (await grain.IsRunningAsync()).ShouldBeFalse();
        clock.Push(TimeSpan.FromMinutes(25));
        await grain.ReceiveReminder("conferir", default);
        var first = await EndAsync(grain, store, after: HalfPastThree.AddDays(-1));
        await grain.ReceiveReminder("conferir", default);

        (await grain.IsRunningAsync()).ShouldBeFalse();
        first.RanAt.ShouldBeInRange(HalfPastThree, HalfPastThree.AddMinutes(30));
        first.Checks.Select(check => check.Key).ShouldContain("painel.situacao");
        first.Ok.ShouldBeTrue(string.Join('\n', first.Checks));
    }

    [Fact]
    public async Task RequestAsync_AtAnyHour_RunsOne()
    {
        await using var hub = await HubCluster.StartAsync(new HubClusterOptions { IsSmall = true });
        var store = new SelfCheckStore(hub.Database);
        var grain = hub.Grains.GetGrain<ISelfCheckGrain>(ISelfCheckGrain.TheKey);

        await grain.RequestAsync();

        (await EndAsync(grain, store, DateTimeOffset.MinValue)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task RequestAsync_WhenItCannotBeDone_SaysWhenAndWhyUntilOneCan()
    {
        await using var hub = await HubCluster.StartAsync(new HubClusterOptions { IsSmall = true });
        var store = new SelfCheckStore(hub.Database);
        var grain = hub.Grains.GetGrain<ISelfCheckGrain>(ISelfCheckGrain.TheKey);
        await hub.ChangeAsync("ALTER TABLE system_status RENAME TO elsewhere");

        await grain.RequestAsync();
        var failure = await FailureAsync(grain);
        await hub.ChangeAsync("ALTER TABLE elsewhere RENAME TO system_status");
        await grain.RequestAsync();
        await EndAsync(grain, store, DateTimeOffset.MinValue);

        failure.At.ShouldBeInRange(hub.Clock.GetUtcNow().AddMinutes(-5), hub.Clock.GetUtcNow());
        failure.Reason.ShouldContain("banco de dados");
        (await grain.FindFailureAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("DELETE FROM feegow_appointments WHERE appointment_id = (SELECT MIN(appointment_id) FROM feegow_appointments)", false)]
    [InlineData("UPDATE feegow_appointments SET specialty = 'Outra'", true)]
    public async Task RequestAsync_WhenARowIsLostBesideTheRuns_FindsIt(string change, bool ok)
    {
        await using var hub = await HubCluster.StartAsync(new HubClusterOptions { IsSmall = true });
        var store = new SelfCheckStore(hub.Database);
        var grain = hub.Grains.GetGrain<ISelfCheckGrain>(ISelfCheckGrain.TheKey);
        await hub.RefreshAsync();
        var rows = (await hub.RowsAsync()).Count;
        await hub.ChangeAsync(change);

        await grain.RequestAsync();
        var check = (await EndAsync(grain, store, DateTimeOffset.MinValue)).Checks.Single(one => one.Key == "agendamentos.linhas");

        (check.Ok, check.Expected).ShouldBe((ok, Text(rows)));
        check.Found.ShouldBe(Text((await hub.RowsAsync()).Count));
    }

    private static string Text(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("pt-BR"));

    private static async Task<SelfCheckFailure> FailureAsync(ISelfCheckGrain grain)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await grain.FindFailureAsync() is null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return (await grain.FindFailureAsync())!;
    }

    // Each question is a call of its own, so that the grain works on between them.
    private static async Task<SelfCheckRecord> EndAsync(ISelfCheckGrain grain, SelfCheckStore store, DateTimeOffset after)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await grain.IsRunningAsync() || !((await store.FindLastAsync(patience.Token))?.RanAt > after))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return (await store.FindLastAsync(patience.Token))!;
    }
}
