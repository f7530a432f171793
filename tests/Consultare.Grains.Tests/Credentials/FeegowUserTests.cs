using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Credentials;

namespace Consultare.Grains.Tests.Credentials;

/// <summary>One lease a user, and which user a purpose has (hub-integrations 0.7, 4.5).</summary>
public sealed class FeegowUserTests
{
    [Fact]
    public async Task Enter_WhileSomebodyHoldsTheUser_IsRefusedUntilTheLeaseEnds()
    {
        await using var hub = await CredentialHub.StartAsync();
        var user = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("ana");
        var other = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("bia");

        (await user.TryEnterAsync("faturamento", TimeSpan.FromMinutes(2))).ShouldBeTrue();
        (await user.TryEnterAsync("faturamento", TimeSpan.FromMinutes(2))).ShouldBeTrue();
        hub.NextLogin();
        (await user.TryEnterAsync("auth", TimeSpan.FromMinutes(2))).ShouldBeFalse();
        (await other.TryEnterAsync("auth", TimeSpan.FromMinutes(2))).ShouldBeTrue();
        await user.LeaveAsync("auth");
        (await user.TryEnterAsync("auth", TimeSpan.FromMinutes(2))).ShouldBeFalse();
        hub.Clock.Push(TimeSpan.FromMinutes(3));

        (await user.TryEnterAsync("auth", TimeSpan.FromMinutes(2))).ShouldBeTrue();
    }

    [Fact]
    public async Task Enter_RightAfterSomebodyLeft_WaitsForTheRestOf30Seconds()
    {
        await using var hub = await CredentialHub.StartAsync();
        var user = hub.Cluster.Grains.GetGrain<IFeegowUserGrain>("ana");
        await user.TryEnterAsync("faturamento", TimeSpan.FromMinutes(2));
        await user.LeaveAsync("faturamento");

        (await user.TryEnterAsync("auth", TimeSpan.FromMinutes(2))).ShouldBeFalse();
        hub.NextLogin();

        (await user.TryEnterAsync("auth", TimeSpan.FromMinutes(2))).ShouldBeTrue();
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
}
