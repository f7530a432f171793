using Consultare.Data.Runs;
using Consultare.Grains.Tests.Auth;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>The dashboard's login in a real browser (acceptance run 9, S43).</summary>
[Collection(OneChromium.Name)]
public sealed class CliniaBrowserTests
{
    [Fact]
    public async Task Cycle_InARealBrowser_SignsInOnceAndKeepsTheCookieEncrypted_S43()
    {
        await using var hub = await CliniaHub.StartAsync(byBrowser: true);

        var first = await hub.CycleAsync();
        await hub.ArmAsync("S43", "html");
        var second = await hub.CycleAsync();

        first.Outcome.ShouldBe(RunOutcome.Online, first.Details);
        second.Outcome.ShouldBe(RunOutcome.Online, second.Details);
        (await hub.LoginsAsync()).ShouldBe(2);
        (await hub.StoredCookieAsync()).ShouldStartWith("CfDJ8", Case.Sensitive, "as Data Protection writes it");
        await hub.ShouldHoldWhatIsExpectedAsync();
    }

    [Fact]
    public async Task Cycle_WhoseLoginIsAPageOfFiftyMegabytes_NamesTheBoundAndKeepsAll()
    {
        await using var hub = await CliniaHub.StartAsync(byBrowser: true);
        await hub.CycleAsync();
        var before = await hub.GroupsAsync();
        await hub.ArmAsync("S43", "401");
        var page = hub.Hub.Sandbox.Host.Faults.Add(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = "/login",
            Parameters = new Dictionary<string, string>
            {
                ["status"] = "200",
                ["contentType"] = "text/html; charset=utf-8",
                ["body"] = $"<!DOCTYPE html><html><body><!--{new string('a', 50 * 1024 * 1024)}--></body></html>",
            },
        });

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldContain("passa do tamanho aceito (4096 KB)");
        (await hub.GroupsAsync()).ShouldBe(before);
        hub.Hub.Sandbox.Host.Faults.Find(page.Id)!.Hits.ShouldBe(1);
    }
}
