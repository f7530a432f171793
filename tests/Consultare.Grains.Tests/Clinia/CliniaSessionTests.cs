namespace Consultare.Grains.Tests.Clinia;

/// <summary>One session for all who need it (hub-integrations 8, S43).</summary>
public sealed class CliniaSessionTests
{
    [Fact]
    public async Task GetFresh_ByFiftyCallersAtOnce_IsOneLogin()
    {
        await using var hub = await CliniaHub.StartAsync();
        hub.Login.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = Enumerable.Range(0, 50).Select(_ => hub.Sessions.GetFreshAsync(0, askedByPerson: false)).ToList();
        hub.Login.Gate.SetResult();

        var renewals = await Task.WhenAll(callers);

        renewals.ShouldAllBe(renewal => renewal.IsFresh);
        renewals.Select(renewal => renewal.Version).Distinct().ShouldHaveSingleItem().ShouldNotBe(0);
        (await hub.LoginsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task GetFresh_WhenAnotherSessionIsStoredSince_AnswersItWithoutALogin()
    {
        await using var hub = await CliniaHub.StartAsync();
        var first = await hub.Sessions.GetFreshAsync(0, askedByPerson: false);

        var second = await hub.Sessions.GetFreshAsync(staleVersion: 12345, askedByPerson: false);

        second.ShouldBe(first);
        hub.Login.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task GetFresh_AfterARefusedPassword_TriesItAgainOnlyForAPerson()
    {
        await using var hub = await CliniaHub.StartAsync();
        var known = (await hub.Sessions.GetFreshAsync(0, askedByPerson: false)).Version;
        var before = hub.Login.Attempts;
        await hub.Hub.Sandbox.Control.SwitchAsync("clinia.login", "refused");
        var refused = await hub.Sessions.GetFreshAsync(known, askedByPerson: false);
        var remembered = await hub.Sessions.GetFreshAsync(known, askedByPerson: false);
        await hub.Hub.Sandbox.Control.SwitchAsync("clinia.login", "open");

        var byPerson = await hub.Sessions.GetFreshAsync(known, askedByPerson: true);

        refused.Kind.ShouldBe("Credential");
        remembered.ShouldBe(refused);
        byPerson.IsFresh.ShouldBeTrue();
        (hub.Login.Attempts - before).ShouldBe(2);
    }
}
