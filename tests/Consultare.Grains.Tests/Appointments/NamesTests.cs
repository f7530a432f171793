using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>A name that is known is never replaced by a default (hub-integrations 1.6, 1.7).</summary>
public sealed class NamesTests
{
    private static readonly HubClusterOptions Small = new() { IsSmall = true };
    private static readonly DateOnly January = new(2026, 1, 1);

    public static TheoryData<string> Lists => ["professional/list", "specialties/list", "procedures/list", "procedures/groups"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Run_WhenAListFails_LeavesStoredNamesAndWarns(string list)
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.RefreshAsync();
        var before = await hub.RowsAsync();
        await FailAsync(hub, list);

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.Details.ShouldContain("Os nomes já gravados foram mantidos.");
        (await hub.RowsAsync()).ShouldBe(before);
        await hub.Sandbox.Control.ClearFaultsAsync();
        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Run_WhenAListFails_StillFollowsWhatChangedElsewhereInTheRow()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var added = await hub.Sandbox.Control.AddAppointmentAsync(new DateOnly(2026, 3, 20), statusId: 1);
        await hub.RefreshAsync();
        var before = (await hub.RowsAsync()).Of(added.Id).ShouldNotBeNull();
        await FailAsync(hub, "professional/list");
        await hub.Sandbox.Control.ChangeStatusAsync(added.Id, 7);

        await hub.RefreshAsync();

        var after = (await hub.RowsAsync()).Of(added.Id).ShouldNotBeNull();
        after.StatusId.ShouldBe(7);
        after.Professional.ShouldBe(before.Professional);
    }

    [Fact]
    public async Task Run_OfANewAppointmentWhileAListFails_TakesTheDefaultAndTheNextRunTheName()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.RefreshAsync();
        await FailAsync(hub, "professional/list");
        var added = await hub.Sandbox.Control.AddAppointmentAsync(new DateOnly(2026, 3, 20));

        await hub.RefreshAsync();
        var during = (await hub.RowsAsync()).Of(added.Id).ShouldNotBeNull();
        await hub.Sandbox.Control.ClearFaultsAsync();
        await hub.RefreshAsync();
        var afterwards = (await hub.RowsAsync()).Of(added.Id).ShouldNotBeNull();

        during.Professional.ShouldBe("Desconhecido");
        afterwards.Professional.ShouldNotBe("Desconhecido");
    }

    [Fact]
    public async Task Run_OfTheSeed_NamesTheUnknownProfessionalAndTheUnresolvedGroup()
    {
        await using var hub = await HubCluster.StartAsync();

        await hub.RefreshAsync();

        var rows = await hub.RowsAsync();
        rows.Count(row => row.Professional == "Desconhecido").ShouldBe(1);
        rows.ShouldContain(row => row.Group == "Outros");
        rows.ShouldContain(row => row.Group == "Consultas");
        rows.ShouldAllBe(row => row.Specialty != "Geral" && row.Group != "Geral");
        rows.ShouldContain(row => row.Unit == "Matriz");
        rows.ShouldContain(row => row.ScheduledBy.StartsWith("Agendamento Online"));
        rows.ShouldContain(row => row.Professional == "Valter Gouveia Simões" || row.Professional == "Isadora Meireles Pinto");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Backfill_WhenAListFails_ReplacesNoNameByADefaultAndCheckpointsNothing(string list)
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.BackfillAsync(January, January.AddDays(30));
        var before = await hub.RowsAsync();
        await FailAsync(hub, list);

        var run = await hub.BackfillAsync(January.AddMonths(-1), January.AddDays(30), ignoreCheckpoint: true);

        run.Outcome.ShouldBe(RunOutcome.Warning);
        (await hub.RowsAsync()).Where(row => row.Date >= January).ShouldBe(before);
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldNotContain((2025, 12));
    }

    [Theory]
    [InlineData("grupo_procedimento_id")]
    [InlineData("grupo_id")]
    [InlineData("procedimento_grupo_id")]
    public async Task Run_WhateverTheGroupsIdIsCalled_FindsTheGroup_A3(string field)
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.Sandbox.Control.SwitchAsync("procedures.groupIdField", field);

        await hub.RefreshAsync();

        (await hub.RowsAsync()).ShouldContain(row => row.Group == "Consultas");
    }

    private static Task<FaultState> FailAsync(HubCluster hub, string list) =>
        hub.Sandbox.Control.ArmAsync(new FaultRequest { Fault = "S11", Variant = "503-always", Path = $"/v1/api/{list}" });
}
