using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Credentials;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Credentials;

/// <summary>One lease a user, and which user a purpose has (hub-integrations 0.7, 4.5).</summary>
public sealed class FeegowUserTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Distance = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Enter_WhileSomebodyHoldsTheUser_IsRefusedUntilTheLeaseEnds()
    {
        await using var hub = await CredentialHub.StartAsync();
        var user = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("ana");
        var other = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("bia");

        (await user.TryEnterAsync("faturamento", Lease)).ShouldBeTrue();
        (await user.TryEnterAsync("faturamento", Lease)).ShouldBeTrue();
        hub.NextLogin();
        (await user.TryEnterAsync("auth", Lease)).ShouldBeFalse();
        (await other.TryEnterAsync("auth", Lease)).ShouldBeTrue();
        await user.LeaveAsync("auth");
        (await user.TryEnterAsync("auth", Lease)).ShouldBeFalse();
        hub.Clock.Push(TimeSpan.FromMinutes(3));

        (await user.TryEnterAsync("auth", Lease)).ShouldBeTrue();
    }

    [Fact]
    public async Task Enter_RightAfterSomebodySignedIn_WaitsForNothing_ButTheNextSignInDoes()
    {
        await using var hub = await CredentialHub.StartAsync();
        var user = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("ana");
        await SignInAsync(user, "faturamento");

        (await user.TryEnterAsync("auth", Lease)).ShouldBeTrue();
        (await user.AskToSignInAsync("auth", Lease)).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), Distance);
        hub.NextLogin();

        (await user.AskToSignInAsync("auth", Lease)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task SignIn_CountsFromItsEnd_SinceABlockMayDrawItOut()
    {
        await using var hub = await CredentialHub.StartAsync();
        var user = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("ana");
        await user.TryEnterAsync("auth", Lease);
        await user.AskToSignInAsync("auth", Lease);
        hub.Clock.Push(TimeSpan.FromSeconds(25));
        await user.SignedInAsync("auth");
        hub.Clock.Push(TimeSpan.FromSeconds(25));

        (await user.AskToSignInAsync("auth", Lease)).ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task SignIn_OfWhoeverHasNotTheUser_IsRefusedAndNotCounted()
    {
        await using var hub = await CredentialHub.StartAsync();
        var user = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("ana");
        await user.TryEnterAsync("auth", Lease);

        (await user.AskToSignInAsync("faturamento", Lease)).ShouldBeNull();
        await user.SignedInAsync("faturamento");

        (await user.AskToSignInAsync("auth", Lease)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Distance_SurvivesAKillOfTheHub()
    {
        using var data = new TempFolder();
        await using (var first = await CredentialHub.StartAsync(data: data))
        {
            await first.Web.GetFreshAsync(0, false);
            await first.Cluster.KillAsync();
        }

        await using var second = await CredentialHub.StartAsync(data: data, at: SandboxFixture.Morning.AddSeconds(10));
        (await second.Unit(3).GetFreshAsync(0, false)).Kind.ShouldBe("Busy");
        second.Logins.Renewals.ShouldBe(0);
        second.NextLogin();

        (await second.Unit(3).GetFreshAsync(0, false)).IsFresh.ShouldBeTrue();
    }

    [Fact]
    public async Task Distance_AfterTheClockWasSetBackByYears_IsWaitedForOnceOnly()
    {
        using var data = new TempFolder();
        await using (var first = await CredentialHub.StartAsync(data: data, at: SandboxFixture.Morning.AddYears(3)))
        {
            await first.Web.GetFreshAsync(0, false);
            await first.Cluster.KillAsync();
        }

        await using var second = await CredentialHub.StartAsync(data: data);
        (await second.Unit(3).GetFreshAsync(0, false)).Kind.ShouldBe("Busy");
        second.NextLogin();

        (await second.Unit(3).GetFreshAsync(0, false)).IsFresh.ShouldBeTrue();
    }

    [Fact]
    public async Task Find_PrefersTheStoredRowOverTheSettings_AndNeverAUnitsRow()
    {
        await using var hub = await CredentialHub.StartAsync();
        var reader = hub.Cluster.Resolve<FeegowLoginReader>();
        await hub.Store.SaveAsync(new CredentialChange("feegow", "2", Username: "unidade", Password: "x"), default, default);
        (await reader.FindAsync(FeegowUse.Auth, default)).ShouldNotBeNull().Credentials.User.ShouldBe("ana@example.test");

        await hub.Store.SaveAsync(new CredentialChange("feegow", Username: "bia@example.test", Password: "y"), default, default);

        var found = (await reader.FindAsync(FeegowUse.Auth, default)).ShouldNotBeNull();
        found.Credentials.User.ShouldBe("bia@example.test");
        $"{found.Credentials}".ShouldNotContain("bia");
    }

    [Fact]
    public async Task Find_WithUsersOfTheirOwn_GivesEachPurposeItsUser()
    {
        await using var hub = await CredentialHub.StartAsync(new Dictionary<string, string>(CredentialHub.User)
        {
            ["FEEGOW_MONITOR_USER"] = "monitor@example.test",
            ["FEEGOW_MONITOR_PASS"] = "senha-falsa",
        });
        var reader = hub.Cluster.Resolve<FeegowLoginReader>();

        (await reader.FindAsync(FeegowUse.Monitor, default)).ShouldNotBeNull().Credentials.User.ShouldBe("monitor@example.test");
        (await reader.FindAsync(FeegowUse.Report, default)).ShouldNotBeNull().Credentials.User.ShouldBe("ana@example.test");
        await hub.Web.GetFreshAsync(0, false);

        (await hub.Unit(3).GetFreshAsync(0, false)).IsFresh.ShouldBeTrue("another user's login is no reason to wait");
    }

    private static async Task SignInAsync(IFeegowUserGrain user, string holder)
    {
        (await user.TryEnterAsync(holder, Lease)).ShouldBeTrue();
        (await user.AskToSignInAsync(holder, Lease)).ShouldBe(TimeSpan.Zero);
        await user.SignedInAsync(holder);
        await user.LeaveAsync(holder);
    }
}
