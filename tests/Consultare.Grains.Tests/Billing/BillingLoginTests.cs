using Consultare.Data.Runs;
using Consultare.Grains.Tests.Auth;

namespace Consultare.Grains.Tests.Billing;

/// <summary>Which part of a run waits for its turn to sign in: only the one that signs in.</summary>
[Collection(OneChromium.Name)]
public sealed class BillingLoginTests : IAsyncLifetime
{
    // Longer than the report waits for its user: whoever had to wait would be told so.
    private readonly BrowserScene _browser = new() { BetweenLogins = TimeSpan.FromMinutes(10) };

    public Task InitializeAsync() => _browser.InitializeAsync();

    public Task DisposeAsync() => _browser.DisposeAsync();

    [Fact]
    public async Task Windows_OfOneRun_ShareALoginAndNeverWaitForAnother()
    {
        _browser.First.Outcome.ShouldBe(RunOutcome.Completed, _browser.First.Details);
        (await _browser.Scene.Hub.PagesAsync(_browser.First.RunId)).Count.ShouldBe(2);
        (await _browser.LoginsAsync()).ShouldBe(["in"]);

        var tooEarly = await _browser.Scene.Hub.RefreshAsync();

        (tooEarly.Outcome, tooEarly.RowsWritten).ShouldBe((RunOutcome.Warning, 0));
        tooEarly.Details.ShouldContain("entrou no sistema há pouco");
        (await _browser.LoginsAsync()).ShouldBe(["in"]);
    }
}
