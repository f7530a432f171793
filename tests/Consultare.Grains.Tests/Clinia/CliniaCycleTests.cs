using Consultare.Data.Runs;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>Cycles of the chat dashboard against the sandbox (hub-integrations 8, acceptance run 9, S42, S43).</summary>
public sealed class CliniaCycleTests
{
    [Fact]
    public async Task Cycle_OnAGoodDay_StoresWhatTheSandboxCounts()
    {
        await using var hub = await CliniaHub.StartAsync();

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Online, run.Details);
        await hub.ShouldHoldWhatIsExpectedAsync();
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
        await hub.ShouldHoldWhatIsExpectedAsync();
    }

    [Theory]
    [InlineData("application/json", false, "com o campo id fora do formato combinado")]
    [InlineData("text/html; charset=utf-8", true, "passa do tamanho aceito (4096 KB)")]
    public async Task Cycle_WhenAnAnswerIsBadInput_NamesTheFieldOrTheBoundAndKeepsAll_S13(string contentType, bool isHuge, string says)
    {
        await using var hub = await CliniaHub.StartAsync();
        await hub.CycleAsync();
        var before = await hub.GroupsAsync();
        hub.Hub.Sandbox.Host.Faults.Add(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = "/api/whatsapp/chat/count",
            Parameters = new Dictionary<string, string>
            {
                ["status"] = "200",
                ["contentType"] = contentType,
                ["body"] = isHuge ? new string('a', 50 * 1024 * 1024) : """{"count":{"groups":[{"id":7,"count":1}]}}""",
            },
        });

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith("filas: ");
        run.Details.ShouldContain(says);
        (await hub.GroupsAsync()).ShouldBe(before);
        hub.Login.Attempts.ShouldBe(1);
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
        await hub.ShouldHoldWhatIsExpectedAsync();
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
        await using var hub = await CliniaHub.StartAsync(at: new DateTimeOffset(2027, 1, 1, 21, 0, 0, TimeSpan.FromHours(-3)));

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Online, run.Details);
        (await hub.Store.FindChatsAsync(new DateOnly(2027, 1, 1), CancellationToken.None)).ShouldNotBeNull();
        await hub.ShouldHoldWhatIsExpectedAsync();
    }
}
