using Consultare.Integrations.Answers;
using Consultare.Integrations.Browsing;
using Consultare.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Consultare.Integrations.Tests.Browsing;

/// <summary>The life of the one browser of a process.</summary>
public sealed class ChromiumHostTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ManualTimeProvider _clock = new(SandboxFixture.Morning);

    [Fact]
    public async Task Run_WithoutChromium_SaysHowToInstallIt()
    {
        await using var host = Host(new BrowserOptions { ExecutablePath = "/nowhere/chromium" });

        var failure = (await TitleAsync(host)).ShouldBeOfType<Failed<string>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Configuration);
        failure.Message.ShouldContain("apt-get install -y chromium");
    }

    [Fact]
    public async Task Run_WithAProgramThatIsNoBrowser_IsAFailure()
    {
        await using var host = Host(new BrowserOptions { ExecutablePath = "/bin/false" });

        (await TitleAsync(host)).ShouldBeOfType<Failed<string>>().Failure.Kind.ShouldBe(FailureKind.Configuration);
    }

    [Fact]
    public async Task Browser_StartsWithTheFirstJobAndClosesWhenIdle()
    {
        await using var host = Host(new BrowserOptions());
        host.IsOpen.ShouldBeFalse();

        (await TitleAsync(host)).ShouldBeOfType<Success<string>>().Value.ShouldBe("Olá");
        host.IsOpen.ShouldBeTrue();
        _clock.Advance(TimeSpan.FromMinutes(4));
        host.IsOpen.ShouldBeTrue();
        _clock.Advance(TimeSpan.FromMinutes(2));

        host.IsOpen.ShouldBeFalse();
        (await TitleAsync(host)).ShouldBeOfType<Success<string>>();
    }

    [Fact]
    public async Task Run_WhenTheBrowserDied_FailsOnceAndStartsItAgain()
    {
        await using var host = Host(new BrowserOptions());

        var died = await host.RunAsync<string>(
            async (page, _) =>
            {
                await page.Context.Browser!.CloseAsync();
                return new Success<string>(await page.TitleAsync(), 1);
            },
            Longest,
            CancellationToken.None);

        died.ShouldBeOfType<Failed<string>>().Failure.Kind.ShouldBe(FailureKind.Connection);
        (await TitleAsync(host)).ShouldBeOfType<Success<string>>();
    }

    [Fact]
    public async Task Run_BeyondItsTime_IsEndedAsTooSlow()
    {
        await using var host = Host(new BrowserOptions());
        (await TitleAsync(host)).ShouldBeOfType<Success<string>>();

        var answer = await host.RunAsync<string>(
            async (page, _) =>
            {
                await page.WaitForFunctionAsync("() => false", null, new PageWaitForFunctionOptions { Timeout = 0 });
                return new Success<string>("", 1);
            },
            TimeSpan.FromMilliseconds(300),
            CancellationToken.None);

        answer.ShouldBeOfType<Failed<string>>().Failure.Kind.ShouldBe(FailureKind.Timeout);
    }

    [Fact]
    public async Task Run_WhenTheCallerGivesUp_EndsThePage()
    {
        await using var host = Host(new BrowserOptions());
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => host.RunAsync<string>(
            async (page, _) =>
            {
                await stop.CancelAsync();
                await page.WaitForFunctionAsync("() => false", null, new PageWaitForFunctionOptions { Timeout = 0 });
                return new Success<string>("", 1);
            },
            Longest,
            stop.Token));
    }

    [Fact]
    public async Task Run_WithMoreJobsThanPlaces_LetsTheThirdWait()
    {
        await using var host = Host(new BrowserOptions());
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var inside = new SemaphoreSlim(0);
        var running = Enumerable.Range(0, 3).Select(_ => host.RunAsync<string>(
            async (_, _) =>
            {
                inside.Release();
                await gate.Task;
                return new Success<string>("", 1);
            },
            Longest,
            CancellationToken.None)).ToList();

        await inside.WaitAsync();
        await inside.WaitAsync();
        inside.CurrentCount.ShouldBe(0);
        gate.SetResult();

        (await Task.WhenAll(running)).ShouldAllBe(answer => answer is Success<string>);
        inside.CurrentCount.ShouldBe(1);
    }

    private static Task<Answer<string>> TitleAsync(ChromiumHost host) => host.RunAsync<string>(
        async (page, _) =>
        {
            await page.SetContentAsync("<title>Olá</title>");
            return new Success<string>(await page.TitleAsync(), 1);
        },
        Longest,
        CancellationToken.None);

    private ChromiumHost Host(BrowserOptions options) => new(Options.Create(options), _clock, NullLogger<ChromiumHost>.Instance);
}
