using System.Net.WebSockets;
using System.Text.Json;
using Consultare.Data.Users;
using Consultare.Grains.Abstractions.Services;
using Consultare.Web.Status;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Status;

/// <summary>The live line at /hubs/status (architecture, "A run, from click to pixel").</summary>
public sealed class LiveLineTests : IDisposable
{
    private readonly CancellationTokenSource _patience = new(LiveMessages.Patience);

    [Fact]
    public async Task Refresh_ByOnePerson_IsHeardByAnotherFromPendingToEnd_InUnbrokenNumbers()
    {
        await using var hub = await RunningHub.StartAsync();
        using var ana = await hub.SignInAsAsync("ADMIN");
        using var bia = await hub.SignInAsAsync("OPERADOR");
        await using var line = await bia.OpenLineAsync(_patience.Token);

        var asked = await ana.PostAsync("/api/admin/refresh", new { service = "financeiro" });
        var runId = asked.Body.GetProperty("runId").GetGuid();
        var heard = await line.ReadUntilAsync(call => call.Ends(runId), _patience.Token);

        var states = heard.Where(LiveMessages.IsChange).Select(LiveMessages.State).Distinct().ToList();
        states.ShouldBe(["PENDING", "RUNNING", "COMPLETED"]);
        heard.Select(LiveMessages.N).ShouldBe(Enumerable.Range(0, heard.Count).Select(i => heard[0].N() + i));
        heard.Select(LiveMessages.Epoch).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_ThatWroteData_NamesThePagesThatShowIt()
    {
        await using var hub = await RunningHub.StartAsync();
        using var ana = await hub.SignInAsAsync("ADMIN");
        await using var line = await ana.OpenLineAsync(_patience.Token);

        await ana.PostAsync("/api/admin/refresh", new { service = "financeiro" });
        var heard = await line.ReadUntilAsync(call => !call.IsChange(), _patience.Token);

        heard[^1].Argument.GetProperty("service").GetString().ShouldBe("financeiro");
        heard[^1].Argument.GetProperty("pages").EnumerateArray().Select(page => page.GetString()).ShouldContain("agendamentos");
    }

    [Fact]
    public async Task Snapshot_AfterARun_StandsAtTheNumberOfTheLastMessage_AndIsWhatTheBoardShows()
    {
        await using var hub = await RunningHub.StartAsync();
        using var ana = await hub.SignInAsAsync("ADMIN");
        await using var line = await ana.OpenLineAsync(_patience.Token);
        var asked = await ana.PostAsync("/api/admin/refresh", new { service = "financeiro" });
        var heard = await line.ReadUntilAsync(call => call.Ends(asked.Body.GetProperty("runId").GetGuid()), _patience.Token);

        var snapshot = await line.InvokeAsync("Snapshot", _patience.Token);
        var board = await ana.GetAsync("/api/admin/services");

        snapshot.GetProperty("epoch").GetString().ShouldBe(heard[^1].Epoch());
        snapshot.GetProperty("n").GetInt64().ShouldBeGreaterThanOrEqualTo(heard[^1].N());
        JsonElement.DeepEquals(snapshot.GetProperty("services"), board.Body.GetProperty("services")).ShouldBeTrue();
        board.Body.GetProperty("services")[0].GetProperty("last").GetProperty("endedAt").GetString()!.ShouldEndWith("Z");
    }

    [Fact]
    public async Task Line_OfSomeoneWithoutAnyView_IsRefused()
    {
        await using var hub = await RunningHub.StartAsync();
        using var nobody = await hub.SignInAsAsync("OPERADOR", Some.NoRights);

        await Should.ThrowAsync<WebSocketException>(() => nobody.OpenLineAsync(_patience.Token));
        await Should.ThrowAsync<WebSocketException>(() => hub.Anonymous().OpenLineAsync(_patience.Token));
    }

    [Fact]
    public async Task Snapshot_AfterAccessIsLost_IsRefusedAndTheLineClosed_F22()
    {
        await using var hub = await RunningHub.StartAsync();
        using var person = await hub.SignInAsAsync("OPERADOR");
        await using var line = await person.OpenLineAsync(_patience.Token);
        await hub.Get<UserStore>().SetStatusAsync(person.User!.Id, "INATIVO", default, _patience.Token);

        await Should.ThrowAsync<Exception>(() => line.InvokeAsync("Snapshot", _patience.Token));
        await ClosedAsync(line);
    }

    [Fact]
    public async Task Sweep_AfterAccessIsLost_ClosesThatLineAndNoOther_F22()
    {
        await using var hub = await RunningHub.StartAsync();
        using var stays = await hub.SignInAsAsync("OPERADOR");
        using var leaves = await hub.SignInAsAsync("OPERADOR");
        await using var open = await stays.OpenLineAsync(_patience.Token);
        await using var closing = await leaves.OpenLineAsync(_patience.Token);
        await hub.Get<PermissionStore>().SaveAsync(leaves.User!.Id, Some.NoRights, default, _patience.Token);

        await hub.Get<OpenPanels>().CloseForbiddenAsync(_patience.Token);

        await ClosedAsync(closing);
        (await open.InvokeAsync("Snapshot", _patience.Token)).GetProperty("services").GetArrayLength().ShouldBe(ServiceCatalogue.All.Count);
    }

    public void Dispose() => _patience.Dispose();

    private async Task ClosedAsync(Consultare.Testing.PanelLine line)
    {
        var closed = await Should.ThrowAsync<Exception>(() => line.NextCallAsync(_patience.Token));
        closed.ShouldNotBeAssignableTo<OperationCanceledException>();
    }
}
