using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Grains.Tests.Auth;

/// <summary>Acceptance run 5 in a real Chromium: a block, three proven tokens, and none of them lost by a later login.</summary>
[Collection(OneChromium.Name)]
public sealed class AuthRunTests
{
    private const int Cycles = 5;

    [Fact]
    public async Task Run5_WithASessionElsewhere_StoresThreeProvenTokensByOneLogin()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.HappenAsync(new { type = "feegow-session-taken" });

        var run = await hub.RunAsync();

        (run.Outcome, run.RowsWritten).ShouldBe((RunOutcome.Completed, 3));
        (await hub.LoginsAsync()).ShouldBe(["blocked", "evicted", "in"]);
        foreach (var unitId in CredentialKeys.Units)
        {
            var stored = (await hub.StoredAsync(unitId)).ShouldNotBeNull();
            stored.Token.ShouldStartWith("totem-");
            stored.Cookies.ShouldNotContain("ASPSESSION");
            stored.Cookies.ShouldNotBeEmpty();
            var state = await hub.StateAsync(unitId);
            (state.Condition, state.Version, state.IsVerified).ShouldBe((CredentialCondition.Ok, 1, true));
            state.ExpiresAt.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Run5_WhenTheWaitingRoomSignsInAfterwards_NoUnitLosesItsToken()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.RunAsync();
        hub.Clock.Push(TimeSpan.FromSeconds(31));

        (await hub.Cluster.Resolve<IWebSessions>().CurrentAsync(default)).ShouldBeOfType<Success<WebSession>>();

        var reception = await hub.WatchAsync("monitor_recepcao");
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            var receipt = await hub.StatusOf("monitor_recepcao").RequestRefreshAsync("Ana");
            var told = await reception.WaitAsync(seen => seen.Last?.RunId == receipt.RunId, $"cycle {cycle} of the reception");
            (told.Last!.Outcome, told.Last.Rows.Read).ShouldBe((Abstractions.Runs.RunOutcome.Online, 9), told.Details);
        }

        foreach (var unitId in CredentialKeys.Units)
        {
            (await hub.StateAsync(unitId)).Version.ShouldBe(1);
        }

        (await hub.LoginsAsync()).ShouldBe(["in", "blocked", "evicted", "in"]);
    }

    [Fact]
    public async Task Run5_LeavesNoSecretInLogsJournalOrLedger()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.HappenAsync(new { type = "feegow-session-taken" });
        var run = await hub.RunAsync();

        var journal = await hub.Control.Http.GetStringAsync(new Uri("log", UriKind.Relative));
        var state = await hub.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative));
        var ledger = string.Concat((await hub.Cluster.PagesAsync(run.RunId)).Select(page => page.ToString())) + run;
        var told = string.Concat(hub.Cluster.Log.Lines) + journal + state + ledger;

        told.ShouldNotContain(FeegowUsers.Password);
        foreach (var unitId in CredentialKeys.Units)
        {
            told.ShouldNotContain((await hub.StoredAsync(unitId)).ShouldNotBeNull().Token);
        }
    }

    [Fact]
    public async Task Test_OfAUnitsToken_ProvesTheStoredOneWithoutALogin()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.RunAsync();

        var test = await hub.Cluster.Grains.GetGrain<ICredentialGrain>("feegow/12").TestAsync();

        (test.Ok, test.Message).ShouldBe((true, "O acesso funciona."));
        (await hub.LoginsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Renew_WhenTheQueueRefusesATokenS31_IsOneAuthRequest()
    {
        await using var hub = await AuthHub.StartAsync();
        await hub.RunAsync();
        await hub.HappenAsync(new { type = "feegow-tokens-revoked" });
        hub.Clock.Push(TimeSpan.FromSeconds(31));
        var units = hub.Cluster.Resolve<IUnitSessions>();

        var renewed = await Task.WhenAll(CredentialKeys.Units.Select(unitId => units.RenewAsync(unitId, 1, default).AsTask()));

        renewed.ShouldAllBe(answer => answer is Success<UnitSession>);
        (await hub.LoginsAsync()).Count(outcome => outcome == "in").ShouldBe(2);
    }
}
