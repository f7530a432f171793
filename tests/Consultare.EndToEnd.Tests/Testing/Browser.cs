using Microsoft.Playwright;
using Xunit;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>Debian's Chromium, driven for real; every request that leaves for another host is noted.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public async Task InitializeAsync()
    {
        // As long as for a click: beside other tests a page may be slow.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>A person at a screen of their own, not signed in.</summary>
    public async Task<Person> PersonAsync(Uri hub, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        var context = await _chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = hub.AbsoluteUri,
            Locale = "pt-BR",
            TimezoneId = "America/Sao_Paulo",
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return await Person.SitDownAsync(context, hub);
    }

    /// <summary>A person who has signed in as the administrator.</summary>
    public async Task<Person> AdministratorAsync(Uri hub, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        var person = await PersonAsync(hub, width, height, theme);
        await person.SignInAsync(HubProcess.Email, HubProcess.Password);
        return person;
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }
}
