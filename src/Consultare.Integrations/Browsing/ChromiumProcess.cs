using Microsoft.Playwright;

namespace Consultare.Integrations.Browsing;

/// <summary>One started browser with its driver; both end with this process.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run",
    ];

    private readonly IPlaywright _playwright;

    private ChromiumProcess(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public bool IsAlive => Browser.IsConnected;

    /// <exception cref="PlaywrightException">The browser or its driver does not start.</exception>
    public static async Task<ChromiumProcess> StartAsync(BrowserOptions options)
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = options.ExecutablePath,
                Args = Arguments,
                Timeout = (float)options.LaunchTimeout.TotalMilliseconds,
            });
            return new ChromiumProcess(playwright, browser);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Browser.DisposeAsync();
        }
        catch (PlaywrightException)
        {
            // It is gone already, which is what was wanted.
        }

        _playwright.Dispose();
    }
}
