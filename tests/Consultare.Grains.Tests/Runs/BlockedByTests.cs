using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Grains.Tests.Windows;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Runs;

/// <summary>A service says which broken credential it waits for, until a run or cycle closes without meeting it.</summary>
public sealed class BlockedByTests
{
    [Fact]
    public async Task Run_WhoseKeyIsRefused_NamesItUntilOneCloses()
    {
        using var data = new TempFolder();
        await using var first = await HubCluster.StartAsync(new() { IsSmall = true, Data = data });
        await first.Sandbox.Control.ArmAsync("S02");
        var failed = await first.RefreshAsync();
        var blocked = await first.Status.GetSnapshotAsync();
        await first.KillAsync();

        await using var second = await HubCluster.StartAsync(new() { IsSmall = true, Data = data, Sandbox = first.Sandbox, Clock = first.Clock, HasRunBefore = false });
        var restarted = await second.Status.GetSnapshotAsync();
        await second.Sandbox.Control.ClearFaultsAsync();
        await second.RefreshAsync();

        var block = blocked.BlockedBy.ShouldNotBeNull();
        (block.Key, block.Label).ShouldBe(("feegow", "Chave da API do Feegow"));
        block.Since.ShouldBe(failed.EndedAt!.Value, TimeSpan.FromMilliseconds(1));
        restarted.BlockedBy.ShouldNotBeNull().Key.ShouldBe("feegow");
        (await second.Status.GetSnapshotAsync()).BlockedBy.ShouldBeNull();
    }

    [Theory]
    [InlineData("comercial", "/v1/api/proposal/list")]
    [InlineData("contratos", "/external/contract/datagrid")]
    public async Task Run_OfAnotherServiceOfTheSameKey_NamesItToo(string service, string path)
    {
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true, Service = service });
        await hub.Sandbox.Control.ArmAsync(new FaultRequest { Fault = "S02", Path = path });

        await hub.RefreshAsync();
        var blocked = (await hub.Status.GetSnapshotAsync()).BlockedBy;
        await hub.Sandbox.Control.ClearFaultsAsync();
        await hub.RefreshAsync();

        blocked.ShouldNotBeNull().Key.ShouldBe("feegow");
        (await hub.Status.GetSnapshotAsync()).BlockedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Cycle_ThatMeetsABrokenSession_NamesItUntilOneCloses()
    {
        var clockwork = new Clockwork("10:00");
        await using var hub = await clockwork.StartAsync();
        clockwork.Script.Let("unidade 2", () => PageResult.Failed("A sessão caiu.", FailureWeight.Page).BlockedBy("feegow/web"));

        var blocked = await hub.Watch.WaitAsync(seen => seen.BlockedBy is not null, "blocked");
        clockwork.Script.Let("unidade 2", ClockworkScript.Quiet);
        await hub.Watch.WaitAsync(seen => seen.BlockedBy is null && seen.Revision > blocked.Revision, "free again");

        (blocked.BlockedBy!.Key, blocked.BlockedBy.Label, blocked.State).ShouldBe(("feegow/web", "Sessão do Feegow", ServiceState.Warning));
    }

    [Fact]
    public async Task Alert_IsShownAndTakenAway()
    {
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true });
        var alert = new ServiceAlert(AlertCause.Late, hub.Clock.GetUtcNow());

        await hub.Status.SetAlertAsync(alert);
        var shown = await hub.Watch.WaitAsync(seen => seen.Alert is not null, "alert");
        await hub.Status.SetAlertAsync(null);

        shown.Alert.ShouldBe(alert);
        await hub.Watch.WaitAsync(seen => seen.Alert is null && seen.Revision > shown.Revision, "no alert");
    }
}
