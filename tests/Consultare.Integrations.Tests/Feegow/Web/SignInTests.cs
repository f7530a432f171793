using Consultare.Integrations.Answers;
using Consultare.Integrations.Tests.Browsing;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Integrations.Tests.Feegow.Web;

/// <summary>The login in a real Chromium (hub-integrations 4.5; S20, S21, S25, S26).</summary>
[Collection(OneChromium.Name)]
public sealed class SignInTests(FeegowBrowser browser) : IClassFixture<FeegowBrowser>, IAsyncLifetime
{
    public Task InitializeAsync() => browser.Sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SignIn_WithTheRightPassword_LandsAfterOneLogin()
    {
        var home = (await browser.SignInAsync()).ShouldBeOfType<Success<Uri>>().Value;

        home.Host.ShouldBe("web.feegow.localhost");
        (await browser.LoginsAsync()).ShouldBe(["in"]);
    }

    [Fact]
    public async Task SignIn_WhenRefusedS20_TriesOnceAndSaysCredential()
    {
        await browser.Sandbox.Control.ArmAsync("S20");

        var failure = (await browser.SignInAsync()).ShouldBeOfType<Failed<Uri>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Credential);
        failure.Message.ShouldNotContain(FeegowUsers.Password);
        (await browser.LoginsAsync()).ShouldBe(["refused"]);
    }

    [Fact]
    public async Task SignIn_WhenSomebodyElseIsIn_EndsThatSessionOnce()
    {
        await browser.TakeAwayAsync();

        (await browser.SignInAsync()).ShouldBeOfType<Success<Uri>>();

        (await browser.LoginsAsync()).ShouldBe(["blocked", "evicted", "in"]);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("b", 1)]
    [InlineData("c", 2)]
    [InlineData("d", 1)]
    [InlineData("e", 1)]
    public async Task SignIn_UnderEachBlockOfS21_Lands(string variant, int evictions)
    {
        await browser.Sandbox.Control.ArmAsync("S21", variant);

        (await browser.SignInAsync()).ShouldBeOfType<Success<Uri>>();

        (await browser.LoginsAsync()).Count(outcome => outcome == "evicted").ShouldBe(evictions);
    }

    [Fact]
    public async Task SignIn_WhenTheBlockNeverGivesWayS21_StopsAfterThreeEvictions()
    {
        await browser.Sandbox.Control.ArmAsync("S21", "endless");

        var failure = (await browser.SignInAsync()).ShouldBeOfType<Failed<Uri>>().Failure;

        failure.Kind.ShouldBe(FailureKind.SessionTaken);
        (await browser.LoginsAsync()).Count(outcome => outcome == "evicted").ShouldBe(3);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("200")]
    public async Task SignIn_UnderMaintenanceS25_SaysUnknownPageAndSendsNoPassword(string variant)
    {
        await browser.Sandbox.Control.ArmAsync("S25", variant);

        var failure = (await browser.SignInAsync()).ShouldBeOfType<Failed<Uri>>().Failure;

        failure.Kind.ShouldBe(FailureKind.UnknownPage);
        (await browser.LoginsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SignIn_WithoutTheUsersWord_SendsNoPassword()
    {
        var user = new FreeUser { Refusal = new IntegrationFailure(FailureKind.Busy, "Agora não.", null, [], 0) };

        var failure = (await browser.SignInAsync(user)).ShouldBeOfType<Failed<Uri>>().Failure;

        (failure.Kind, user.Asked).ShouldBe((FailureKind.Busy, 1));
        (await browser.LoginsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SignIn_UnderABlock_AsksForTheUsersWordOnce()
    {
        await browser.Sandbox.Control.ArmAsync("S21", "c");
        var user = new FreeUser();

        (await browser.SignInAsync(user)).ShouldBeOfType<Success<Uri>>();

        user.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task SignIn_WhenTheHostMovedS26_GoesOnAtTheNewOne()
    {
        await browser.Sandbox.Control.ArmAsync("S26");

        var home = (await browser.SignInAsync()).ShouldBeOfType<Success<Uri>>().Value;

        home.Host.ShouldBe("webnew.feegow.localhost");
    }

    [Fact]
    public async Task SignIn_WhenTheFieldsHaveNoAccessibleName_FindsThemByTheirIds()
    {
        await browser.Sandbox.Control.SwitchAsync("web.emptyLabels", "true");

        (await browser.SignInAsync()).ShouldBeOfType<Success<Uri>>();
    }

    [Theory]
    [InlineData("told", false)]
    [InlineData("silent", true)]
    public async Task Switch_WhenStickyS24_IsAFailureWhereThePageTellsItsUnit(string variant, bool isSuccess)
    {
        await browser.Sandbox.Control.ArmAsync("S24", variant);

        var answer = await browser.SignedInAsync((page, home) => browser.Pages.SwitchUnitAsync(page, home, 3, CancellationToken.None));

        if (isSuccess)
        {
            answer.ShouldBeOfType<Success<bool>>().Value.ShouldBeFalse();
        }
        else
        {
            answer.ShouldBeOfType<Failed<bool>>().Failure.Kind.ShouldBe(FailureKind.Untrusted);
        }
    }

    [Fact]
    public async Task Switch_ToAUnit_IsVerifiedByThePage()
    {
        var answer = await browser.SignedInAsync((page, home) => browser.Pages.SwitchUnitAsync(page, home, 12, CancellationToken.None));

        answer.ShouldBeOfType<Success<bool>>().Value.ShouldBeTrue();
    }

    [Theory]
    [InlineData("redirect")]
    [InlineData("page")]
    public async Task Switch_WhenTheSessionIsGone_SaysSessionLost(string manner)
    {
        await browser.Sandbox.Control.SwitchAsync("web.loggedOut", manner);

        var answer = await browser.SignedInAsync(async (page, home) =>
        {
            await browser.TakeAwayAsync();
            return await browser.Pages.SwitchUnitAsync(page, home, 12, CancellationToken.None);
        });

        answer.ShouldBeOfType<Failed<bool>>().Failure.Kind.ShouldBe(FailureKind.SessionLost);
    }
}
