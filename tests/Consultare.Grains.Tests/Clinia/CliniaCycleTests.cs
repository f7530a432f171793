using System.Text.Json;
using Consultare.Data.Clinia;
using Consultare.Data.Runs;
using Consultare.Grains.Tests.Auth;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>Cycles of the chat dashboard against the sandbox (hub-integrations 8, acceptance run 9, S42, S43).</summary>
[Collection(OneChromium.Name)]
public sealed class CliniaCycleTests
{
    [Fact]
    public async Task Cycle_OnAGoodDay_StoresWhatTheSandboxCounts()
    {
        await using var hub = await CliniaHub.StartAsync();

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Online, run.Details);
        await ShouldHoldWhatIsExpectedAsync(hub);
    }

    [Fact]
    public async Task Cycle_InARealBrowser_SignsInOnceAndKeepsTheCookieEncrypted_S43()
    {
        await using var hub = await CliniaHub.StartAsync(byBrowser: true);

        var first = await hub.CycleAsync();
        await hub.ArmAsync("S43", "html");
        var second = await hub.CycleAsync();

        first.Outcome.ShouldBe(RunOutcome.Online, first.Details);
        second.Outcome.ShouldBe(RunOutcome.Online, second.Details);
        (await hub.LoginsAsync()).ShouldBe(2);
        (await hub.StoredCookieAsync()).ShouldStartWith("CfDJ8", Case.Sensitive, "as Data Protection writes it");
        await ShouldHoldWhatIsExpectedAsync(hub);
    }

    [Fact]
    public async Task Cycle_WhenNothingChanged_WritesNothingNew()
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();

        var again = await hub.CycleAsync();

        again.RowsWritten.ShouldBe(0);
        again.RowsUnchanged.ShouldBe(again.RowsRead);
        (await hub.LoginsAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("groups", "nomes dos grupos")]
    [InlineData("card", "tempos de espera")]
    [InlineData("count", "filas")]
    [InlineData("chart", "conversas do dia")]
    [InlineData("appointments", "agendamentos do dia")]
    public async Task Cycle_WhenOneEndpointFails_IsAWarningThatNamesThePart_S42(string variant, string part)
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();
        await hub.ArmAsync("S42", variant);

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith(part + ": O Clinia está com falha");
        await ShouldHoldWhatIsExpectedAsync(hub);
    }

    [Fact]
    public async Task Cycle_WithoutTheOpenChats_KeepsTheFormerSnapshot_S42()
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();
        var before = await hub.GroupsAsync();
        await hub.HappenAsync("clinia-chats", 40);
        await hub.ArmAsync("S42", "count");

        await hub.CycleAsync();

        (await hub.GroupsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Cycle_WithoutTheWaits_WritesTheQueuesAndKeepsEachGroupsWait_S42()
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();
        var before = await hub.GroupsAsync();
        await hub.HappenAsync("clinia-chats", 40);
        await hub.ArmAsync("S42", "card");

        await hub.CycleAsync();

        var after = await hub.GroupsAsync();
        after.Select(row => row.AvgWaitSeconds).ShouldBe(before.Select(row => row.AvgWaitSeconds));
        after.Sum(row => row.QueueSize).ShouldBe(before.Sum(row => row.QueueSize) + 80, "the group and the network have 40 more each");
    }

    [Theory]
    [InlineData("401")]
    [InlineData("html")]
    public async Task Cycle_WithALostSession_RenewsItOnceAndIsGreen_S43(string variant)
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();
        await hub.ArmAsync("S43", variant);

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Online, run.Details);
        hub.Login.Attempts.ShouldBe(2);
        await ShouldHoldWhatIsExpectedAsync(hub);
    }

    [Theory]
    [InlineData("401-always")]
    [InlineData("html-always")]
    public async Task Cycle_WhenTheNewSessionIsLostToo_IsACredentialErrorAndKeepsAll_S43(string variant)
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();
        var before = await hub.GroupsAsync();
        await hub.ArmAsync("S43", variant);

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Error);
        run.Details.ShouldContain("recusou a sessão mesmo depois de um novo acesso");
        hub.Login.Attempts.ShouldBe(2);
        (await hub.GroupsAsync()).ShouldBe(before);
        await hub.Hub.Sandbox.Control.ClearFaultsAsync();
        (await hub.CycleAsync()).Outcome.ShouldBe(RunOutcome.Online);
    }

    [Fact]
    public async Task Cycle_WhenTheLoginIsRefused_IsACredentialErrorAndKeepsAll_S43()
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();
        var before = await hub.GroupsAsync();
        await hub.Hub.Sandbox.Control.SwitchAsync("clinia.login", "refused");
        await hub.ArmAsync("S43", "401");

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Error);
        run.Details.ShouldContain("recusou o e-mail ou a senha");
        (await hub.GroupsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Cycle_OnNewYearsDay_CountsThatDayOnly()
    {
        await using var hub = await CliniaHub.StartAsync(at: new DateTimeOffset(2027, 1, 1, 9, 0, 0, TimeSpan.FromHours(-3)));

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Online, run.Details);
        (await hub.Store.FindChatsAsync(new DateOnly(2027, 1, 1), CancellationToken.None)).ShouldNotBeNull();
        await ShouldHoldWhatIsExpectedAsync(hub);
    }

    private static async Task ShouldHoldWhatIsExpectedAsync(CliniaHub hub)
    {
        var expected = await hub.ExpectedAsync();
        var rows = await hub.GroupsAsync();
        rows.Single(row => row.GroupId == CliniaStore.GlobalId).QueueSize.ShouldBe(expected.GetProperty("globalQueue").GetInt32());
        rows.Where(row => row.GroupId != CliniaStore.GlobalId)
            .Select(row => (row.GroupId, row.GroupName, row.QueueSize, row.AvgWaitSeconds))
            .ShouldBe(expected.GetProperty("groups").EnumerateArray().Select(Group), ignoreOrder: true);
        var chats = expected.GetProperty("chats");
        var day = DateOnly.Parse(chats.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        (await hub.Store.FindChatsAsync(day, CancellationToken.None)).ShouldBe(new CliniaChatRow(
            day, Number(chats, "total"), Number(chats, "withoutResponse"), Number(chats, "avgWaitSeconds")));
        var made = expected.GetProperty("appointments");
        (await hub.Store.FindAppointmentsAsync(day, CancellationToken.None)).ShouldBe(new CliniaAppointmentRow(
            day, Number(made, "total"), Number(made, "bot"), Number(made, "crc")));
    }

    private static (string Id, string Name, int Queue, int Wait) Group(JsonElement group) => (
        group.GetProperty("id").GetString()!,
        group.GetProperty("name").GetString()!,
        Number(group, "queueSize"),
        Number(group, "avgWaitSeconds"));

    private static int Number(JsonElement block, string name) => block.GetProperty(name).GetInt32();
}
