using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Credentials;

/// <summary>One shared renewal, remembered refusals, and nothing of it lost in a restart.</summary>
public sealed class CredentialGrainTests
{
    private static readonly IntegrationFailure Wrong = new(FailureKind.Credential, "Senha recusada.", null, [], 1);
    private static readonly IntegrationFailure Taken = new(FailureKind.SessionTaken, "Sessão ocupada.", null, [], 1);

    [Theory]
    [InlineData("feegow/web")]
    [InlineData("feegow/3")]
    public async Task GetFresh_WhenFiftyGrainsMeetA401AtOnce_MakesOneLogin(string credential)
    {
        await using var hub = await CredentialHub.StartAsync();
        hub.Logins.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var meetings = Enumerable.Range(0, 50)
            .Select(number => hub.Cluster.Grains.GetGrain<IMeets401Grain>(number).MeetAsync(credential, 0))
            .ToList();
        await hub.Logins.Begun.Task;
        hub.Logins.Gate.SetResult();

        (await Task.WhenAll(meetings)).ShouldAllBe(version => version == 1);
        (hub.Logins.SignIns + hub.Logins.Renewals).ShouldBe(1);
    }

    [Fact]
    public async Task GetFresh_WithAnOlderVersion_IsAnsweredWithoutALogin()
    {
        await using var hub = await CredentialHub.StartAsync();
        await hub.Web.GetFreshAsync(0, false);

        (await hub.Web.GetFreshAsync(0, false)).ShouldBe(new CredentialRenewal(true, 1, "", ""));

        hub.Logins.SignIns.ShouldBe(1);
    }

    [Fact]
    public async Task GetFresh_AfterAWrongPasswordS20_IsNotTriedAgainUntilAPersonAsks()
    {
        await using var hub = await CredentialHub.StartAsync();
        hub.Logins.Refusal = Wrong;
        (await hub.Web.GetFreshAsync(0, false)).Kind.ShouldBe("Credential");

        hub.Clock.Push(TimeSpan.FromHours(9));
        (await hub.Web.GetFreshAsync(0, false)).IsFresh.ShouldBeFalse();
        (await hub.Unit(3).GetFreshAsync(0, false)).Kind.ShouldBe("Credential");
        (hub.Logins.SignIns, hub.Logins.Renewals).ShouldBe((1, 0));

        hub.Logins.Refusal = null;
        (await hub.Web.GetFreshAsync(0, true)).IsFresh.ShouldBeTrue();
        hub.NextLogin();
        (await hub.Unit(3).GetFreshAsync(0, true)).IsFresh.ShouldBeTrue();
    }

    [Fact]
    public async Task GetFresh_AfterTheCredentialsChanged_IsTriedAgain()
    {
        await using var hub = await CredentialHub.StartAsync();
        hub.Logins.Refusal = Wrong;
        await hub.Web.GetFreshAsync(0, false);

        hub.Logins.Refusal = null;
        await hub.Store.SaveAsync(new CredentialChange("feegow", Username: "bia@example.test", Password: "nova"), new DateTime(2026, 3, 10, 9, 5, 0), default);
        await hub.Web.ForgetAsync();

        (await hub.Web.GetFreshAsync(0, false)).IsFresh.ShouldBeTrue();
    }

    [Fact]
    public async Task GetFresh_OfOneUser_NeverLogsInTwiceWithin30Seconds()
    {
        await using var hub = await CredentialHub.StartAsync();
        await hub.Web.GetFreshAsync(0, false);

        (await hub.Web.GetFreshAsync(1, false)).Message.ShouldContain("renovado há pouco");
        (await hub.Unit(3).GetFreshAsync(0, false)).Kind.ShouldBe("Busy");
        (hub.Logins.SignIns, hub.Logins.Renewals).ShouldBe((1, 0));

        hub.NextLogin();
        (await hub.Web.GetFreshAsync(1, false)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task GetFresh_WhileAnotherJobHoldsTheUser_IsBusyAndNotBroken()
    {
        await using var hub = await CredentialHub.StartAsync();
        await hub.Web.GetFreshAsync(0, false);

        (await hub.Unit(3).GetFreshAsync(0, false)).Kind.ShouldBe("Busy");
        (await hub.Unit(3).GetStateAsync()).BrokenSince.ShouldBeNull();
        hub.NextLogin();

        (await hub.Unit(3).GetFreshAsync(0, false)).IsFresh.ShouldBeTrue("its turn comes as soon as the user is free");
    }

    [Fact]
    public async Task GetFresh_OfAUnit_RenewsOnDemandAtMostOnceIn30Minutes()
    {
        await using var hub = await CredentialHub.StartAsync();
        await hub.Unit(3).GetFreshAsync(0, false);
        hub.Clock.Push(TimeSpan.FromMinutes(29));
        (await hub.Unit(3).GetFreshAsync(1, false)).IsFresh.ShouldBeFalse();
        hub.Logins.Renewals.ShouldBe(1);

        hub.Clock.Push(TimeSpan.FromMinutes(2));

        (await hub.Unit(3).GetFreshAsync(1, false)).Version.ShouldBe(2);
        (await hub.Unit(12).GetFreshAsync(1, false)).Version.ShouldBe(2);
        hub.Logins.Renewals.ShouldBe(2);
    }

    [Fact]
    public async Task GetFresh_WhenOneUnitFails_LeavesItsStoredTokenAndRenewsTheOthers()
    {
        await using var hub = await CredentialHub.StartAsync();
        await hub.Unit(2).GetFreshAsync(0, false);
        hub.Logins.Missing.Add(3);
        hub.Clock.Push(TimeSpan.FromMinutes(31));

        (await hub.Unit(3).GetFreshAsync(1, false)).IsFresh.ShouldBeFalse();

        (await hub.Store.FindAsync("feegow", "3")).ShouldNotBeNull().Token.ShouldBe("segredo-3-1");
        (await hub.Store.FindAsync("feegow", "2")).ShouldNotBeNull().Token.ShouldBe("segredo-2-2");
        (await hub.Unit(3).GetStateAsync()).Condition.ShouldBe(CredentialCondition.Broken);
        (await hub.Unit(2).GetStateAsync()).Condition.ShouldBe(CredentialCondition.Ok);
    }

    [Fact]
    public async Task State_TellsMissingThenOkThenBrokenWithSinceWhen()
    {
        await using var hub = await CredentialHub.StartAsync();
        (await hub.Web.GetStateAsync()).Condition.ShouldBe(CredentialCondition.Missing);
        await hub.Web.GetFreshAsync(0, false);
        var good = await hub.Web.GetStateAsync();
        (good.Condition, good.Version, good.IsVerified).ShouldBe((CredentialCondition.Ok, 1, true));
        good.ProvenAt.ShouldNotBeNull();

        hub.NextLogin();
        hub.Logins.Refusal = Taken;
        await hub.Web.GetFreshAsync(1, false);
        var since = (await hub.Web.GetStateAsync()).BrokenSince.ShouldNotBeNull();
        hub.NextLogin();
        await hub.Web.GetFreshAsync(1, false);

        var broken = await hub.Web.GetStateAsync();
        (broken.Condition, broken.BrokenSince, broken.Problem).ShouldBe((CredentialCondition.Broken, since, "Sessão ocupada."));
    }

    [Fact]
    public async Task State_SurvivesARestart_AndHoldsNoSecretInClear()
    {
        using var data = new TempFolder();
        await using (var first = await CredentialHub.StartAsync(data: data))
        {
            await first.Unit(3).GetFreshAsync(0, false);
            await first.Cluster.KillAsync();
        }

        await using var second = await CredentialHub.StartAsync(data: data);

        (await second.Unit(3).GetStateAsync()).Version.ShouldBe(1);
        (await second.Cluster.Resolve<IUnitSessions>().CurrentAsync(3, default)).ShouldBeOfType<Success<UnitSession>>()
            .Value.Token.ShouldBe("segredo-3-1");
        foreach (var file in Directory.EnumerateFiles(data.Path, "*.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain("segredo");
        }
    }

    [Fact]
    public async Task Trial_SurvivesARestart_AndIsForgottenWithTheCredentials()
    {
        using var data = new TempFolder();
        await using (var first = await CredentialHub.StartAsync(data: data))
        {
            await first.Grain("feegow").NoteTrialAsync(false, "A chave foi recusada.");
            await first.Cluster.KillAsync();
        }

        await using var second = await CredentialHub.StartAsync(data: data);
        var trial = (await second.Grain("feegow").GetStateAsync()).LastTrial.ShouldNotBeNull();
        (trial.Ok, trial.Message).ShouldBe((false, "A chave foi recusada."));
        trial.At.ShouldBe(SandboxFixture.Morning, TimeSpan.FromMinutes(5));
        await second.Grain("feegow").ForgetAsync();

        (await second.Grain("feegow").GetStateAsync()).LastTrial.ShouldBeNull();
    }

    [Fact]
    public async Task Trial_ThatFailed_SaysNothingOfACredentialThatHasWorkedSince()
    {
        await using var hub = await CredentialHub.StartAsync();
        await hub.Web.NoteTrialAsync(false, "Senha recusada.");

        await hub.Web.GetFreshAsync(0, false);

        (await hub.Web.GetStateAsync()).LastTrial.ShouldBeNull();
    }

    [Fact]
    public async Task Test_WithoutUserAndPassword_SaysWhatIsMissing()
    {
        await using var hub = await CredentialHub.StartAsync(new Dictionary<string, string>());

        var test = await hub.Web.TestAsync();

        test.Ok.ShouldBeFalse();
        test.Message.ShouldContain("usuário e senha do Feegow");
    }

    [Fact]
    public async Task Test_OfAKeyThatNobodyServes_SaysSo()
    {
        await using var hub = await CredentialHub.StartAsync();

        (await hub.Grain("nada").TestAsync()).Ok.ShouldBeFalse();
        (await hub.Grain("nada").GetFreshAsync(0, false)).Kind.ShouldBe("Configuration");
    }

    [Fact]
    public async Task Sessions_GoThroughTheGrains()
    {
        await using var hub = await CredentialHub.StartAsync();
        var web = hub.Cluster.Resolve<IWebSessions>();
        var units = hub.Cluster.Resolve<IUnitSessions>();

        var session = (await web.CurrentAsync(default)).ShouldBeOfType<Success<WebSession>>().Value;
        (await web.RenewAsync(0, default)).ShouldBeOfType<Success<WebSession>>().Value.Version.ShouldBe(session.Version);
        (await units.CurrentAsync(3, default)).ShouldBeOfType<Failed<UnitSession>>().Failure.Message.ShouldContain("unidade 3");
        hub.NextLogin();
        (await units.RenewAsync(3, 0, default)).ShouldBeOfType<Success<UnitSession>>().Value.Cookies.ShouldBe("tk=segredo");

        session.Cookies.Single().Value.ShouldBe("segredo-1");
        $"{session} {session.Cookies[0]}".ShouldNotContain("segredo");
        string.Concat(hub.Cluster.Log.Lines).ShouldNotContain("segredo");
    }
}
