using Consultare.Testing;
using Microsoft.Playwright;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>Somebody at the sandbox's own page.</summary>
public sealed class SandboxPage : IAsyncDisposable
{
    private readonly Person _person;

    private SandboxPage(Person person) => _person = person;

    public IPage Page => _person.Page;

    public static async Task<SandboxPage> OpenAsync(Browser browser, SandboxFixture sandbox, int width = 1440, ColorScheme theme = ColorScheme.Light)
    {
        var page = new SandboxPage(await browser.PersonAsync(sandbox.Host.BaseAddress, width, theme: theme));
        await page.Page.GotoAsync("/");
        await Assertions.Expect(page.Page.Locator("#clock")).ToContainTextAsync(":");
        await Assertions.Expect(page.Page.Locator("#units h3")).ToHaveCountAsync(3);
        return page;
    }

    /// <summary>The lines of the people in one queue of a unit, such as <c>Espera médica</c> of <c>Ouro Verde</c>.</summary>
    public ILocator People(string queue, string unit) => Page.GetByLabel($"{queue}, {unit}", new PageGetByLabelOptions { Exact = true }).Locator("li[data-person]");

    /// <summary>Presses a button and waits until the page has told what came of it.</summary>
    public async Task PressAsync(ILocator button, string told)
    {
        await button.ClickAsync();
        await Assertions.Expect(Page.Locator("#message")).ToContainTextAsync(told);
    }

    /// <summary>A button by the name it has for everybody.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Presses "advance 15 minutes" until the clock shows that time or a later one, <c>HH:mm</c>.</summary>
    public async Task AdvanceUntilAsync(string time)
    {
        while (string.CompareOrdinal(await Page.Locator("#clock").InnerTextAsync(), time) < 0)
        {
            var before = await Page.Locator("#clock").InnerTextAsync();
            await PressAsync(Button("Avançar 15 min"), "Relógio mudado.");
            await Assertions.Expect(Page.Locator("#clock")).Not.ToContainTextAsync(before[..5]);
        }
    }

    public Task PhotographAsync(string name) => _person.PhotographAsync(name);

    public Task ShouldBeAccessibleAsync(string where) => _person.ShouldBeAccessibleAsync(where);

    public async ValueTask DisposeAsync() => await _person.DisposeAsync();
}
