using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Grains.Tests.Auth;

/// <summary>Each fault of the login and the Totem page ends the run as its row of sandbox 6 says.</summary>
[Collection(OneChromium.Name)]
public sealed class AuthFaultRunTests
{
    /// <summary>Fault, variant, outcome, units renewed, part of the details.</summary>
    public static TheoryData<string, string, RunOutcome, int, string> Faults => new()
    {
        { "S20", "wrong-password", RunOutcome.Error, 0, "recusou o usuário ou a senha" },
        { "S21", "a", RunOutcome.Completed, 3, "" },
        { "S21", "b", RunOutcome.Completed, 3, "" },
        { "S21", "c", RunOutcome.Completed, 3, "" },
        { "S21", "d", RunOutcome.Completed, 3, "" },
        { "S21", "e", RunOutcome.Completed, 3, "" },
        { "S21", "endless", RunOutcome.Warning, 0, "continua aberta após 3" },
        { "S22", "dropped", RunOutcome.Completed, 3, "" },
        { "S22", "dropped-always", RunOutcome.Warning, 0, "A sessão do Feegow caiu" },
        { "S23", "login-page", RunOutcome.Completed, 3, "" },
        { "S25", "503", RunOutcome.Warning, 0, "página desconhecida" },
        { "S25", "200", RunOutcome.Warning, 0, "página desconhecida" },
        { "S26", "moved", RunOutcome.Completed, 3, "" },
    };

    /// <summary>Variant of S27 for unit 3 only, outcome, units renewed, part of the details.</summary>
    public static TheoryData<string, RunOutcome, int, string> TotemFaults => new()
    {
        { "never", RunOutcome.Warning, 2, "3: A página Totem da unidade 3 não pediu a fila" },
        { "foreign", RunOutcome.Warning, 2, "3: O acesso obtido para a unidade 3 é de outra unidade" },
        { "late", RunOutcome.Completed, 3, "" },
        { "stale-first", RunOutcome.Completed, 3, "" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Run_UnderAFault_EndsAsItsRowSays_AndTheNextIsWellAgain(
        string fault, string variant, RunOutcome outcome, int renewed, string details)
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.Control.ArmAsync(fault, variant);

        var run = await hub.RunAsync();

        run.Outcome.ShouldBe(outcome, run.Details);
        run.RowsWritten.ShouldBe(renewed);
        run.Details.ShouldContain(details);
        await hub.Control.ClearFaultsAsync();
        (await hub.RunAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Theory]
    [MemberData(nameof(TotemFaults))]
    public async Task Run_UnderS27OfOneUnit_LeavesTheOthersAndTheStoredRow(
        string variant, RunOutcome outcome, int renewed, string details)
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.RunAsync();
        var before = (await hub.StoredAsync(3)).ShouldNotBeNull().Token;
        await hub.Control.SwitchAsync("totem.unit", "3");
        await hub.Control.SwitchAsync("totem.lateMs", "1500");
        await hub.Control.ArmAsync("S27", variant);

        var run = await hub.RunAsync();

        run.Outcome.ShouldBe(outcome, run.Details);
        run.RowsWritten.ShouldBe(renewed);
        run.Details.ShouldContain(details);
        var isKept = (await hub.StoredAsync(3)).ShouldNotBeNull().Token == before;
        isKept.ShouldBe(outcome == RunOutcome.Warning);
        (await hub.StateAsync(3)).Condition.ShouldBe(isKept ? CredentialCondition.Broken : CredentialCondition.Ok);
        (await hub.StateAsync(12)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Run_UnderS24ToldForEveryUnit_SkipsThemWithAWarning_AndKeepsTheStoredRows()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.RunAsync();
        var before = await TokensAsync(hub);
        await hub.Control.ArmAsync("S24", "told");

        var run = await hub.RunAsync();

        (run.Outcome, run.RowsWritten).ShouldBe((RunOutcome.Warning, 0), run.Details);
        foreach (var unitId in CredentialKeys.Units)
        {
            run.Details.ShouldContain($"{unitId}: O Feegow não mudou para a unidade {unitId}");
            (await hub.StateAsync(unitId)).Condition.ShouldBe(CredentialCondition.Broken);
        }

        (await TokensAsync(hub)).ShouldBe(before);
        await hub.Control.ClearFaultsAsync();
        (await hub.RunAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Run_UnderS20_TriesThePasswordOnceForTheWholeRun_AndNobodyElseTriesItAgain()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.Control.ArmAsync("S20");

        await hub.RunAsync();
        hub.Clock.Push(TimeSpan.FromHours(1));
        var monitor = await hub.Cluster.Grains.GetGrain<ICredentialGrain>(CredentialKeys.FeegowWeb).GetFreshAsync(0, false);

        monitor.Kind.ShouldBe("Credential");
        (await hub.LoginsAsync()).ShouldBe(["refused"]);
    }

    [Fact]
    public async Task Run_UnderS26_NamesTheNewHostInLogDetailsAndLedger()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.Control.ArmAsync("S26");

        var run = await hub.RunAsync();

        run.Details.ShouldContain("levado de web.feegow.localhost para webnew.feegow.localhost");
        hub.Cluster.Log.Lines.ShouldContain(line => line.Contains("webnew.feegow.localhost", StringComparison.Ordinal));
        (await hub.Cluster.PagesAsync(run.RunId)).ShouldAllBe(page => page.Message.Contains("webnew.feegow.localhost"));
    }

    [Fact]
    public async Task Run_WhenAQueueIsEmpty_StoresTheTokenUnverified()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.Control.ResetAsync();
        await hub.Control.SwitchAsync("patients.automatic", "false");

        (await hub.RunAsync()).Outcome.ShouldBe(RunOutcome.Completed);

        (await hub.StateAsync(3)).IsVerified.ShouldBeFalse();
    }

    private static async Task<IReadOnlyList<string?>> TokensAsync(AuthHub hub)
    {
        var rows = await Task.WhenAll(CredentialKeys.Units.Select(hub.StoredAsync));
        return [.. rows.Select(row => row?.Token)];
    }
}
