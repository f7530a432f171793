using Consultare.Data.Runs;
using Consultare.Grains.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Grains.Tests.Auth;

/// <summary>
/// Two logins of one user are never close together (acceptance run 14), as the sandbox's own list of logins tells; with a
/// shorter distance than the 30 s of every day.
/// </summary>
[Collection(OneChromium.Name)]
public sealed class LoginDistanceTests
{
    private static readonly TimeSpan Distance = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Run_ThatLosesItsSessionS22_SignsInAgainOnlyAfterTheDistance()
    {
        await using var hub = await AuthHub.StartAsync(isRunning: true, Distance);
        await hub.Control.ArmAsync("S22", "dropped");

        var run = await hub.RunAsync();

        (run.Outcome, run.RowsWritten).ShouldBe((RunOutcome.Completed, 3), run.Details);
        (await hub.DistancesAsync()).ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(Distance);
    }

    [Fact]
    public async Task Run_AfterAKillOfTheHub_KeepsTheDistanceToTheLoginOfBefore()
    {
        await using var hub = await AuthHub.StartAsync(isRunning: true, Distance);
        await hub.RunAsync();
        await hub.KillAndRestartAsync();

        var run = await hub.RunAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.DistancesAsync()).ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(Distance);
    }

    [Fact]
    public async Task WaitingRoom_RightAfterTheUnitsOfTheSameUser_DoesNotSignInYet()
    {
        await using var hub = await AuthHub.StartAsync(isRunning: true, TimeSpan.FromMinutes(10));
        await hub.RunAsync();

        var session = await hub.Cluster.Resolve<IWebSessions>().CurrentAsync(default);

        session.ShouldBeOfType<Failed<WebSession>>().Failure.Kind.ShouldBe(FailureKind.Busy);
        (await hub.LoginsAsync()).ShouldBe(["in"]);
    }

    [Fact]
    public async Task WaitingRoom_WithTheSandboxsSettings_HasAUserOfItsOwnAndWaitsForNobody()
    {
        await using var hub = await AuthHub.StartAsync(isRunning: true, TimeSpan.FromMinutes(10), hasOwnUsers: true);
        await hub.RunAsync();

        (await hub.Cluster.Resolve<IWebSessions>().CurrentAsync(default)).ShouldBeOfType<Success<WebSession>>();

        (await hub.LoginsAsync()).ShouldBe(["in", "in"], "nobody is put out by the other");
        var report = await hub.Cluster.Resolve<FeegowLoginReader>().FindAsync(FeegowUse.Report, default);
        report.ShouldNotBeNull().Credentials.User.ShouldBe(FeegowUsers.Report);
    }
}
