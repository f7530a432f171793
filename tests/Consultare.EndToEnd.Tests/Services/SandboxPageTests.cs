using System.Text.Json;
using Consultare.EndToEnd.Tests.Testing;
using Consultare.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Consultare.EndToEnd.Tests.Services;

/// <summary>The sandbox's own page in a real browser: everybody who queues can be moved, every fault is told in words.</summary>
public sealed class SandboxPageTests(SandboxFixture sandbox, Browser browser) : IClassFixture<SandboxFixture>, IClassFixture<Browser>
{
    private static readonly string[] Units = ["Ouro Verde", "Centro Cambuí", "Campinas Shopping"];

    [Fact]
    public async Task People_OfTheDayItself_AreAllShownAndEachCanBeMoved()
    {
        await using var page = await SandboxPage.OpenAsync(browser, sandbox);
        var atHand = await PeopleAsync();
        (await page.Page.Locator("li[data-person]").CountAsync()).ShouldBe(atHand.Count);
        foreach (var unit in Units)
        {
            foreach (var queue in new[] { "Recepção", "Espera médica" })
            {
                await MoveAsync(page, page.People(queue, unit).Filter(new LocatorFilterOptions { HasText = "aguarda" }).First);
            }
        }

        await page.Page.EvaluateAsync("window.scrollTo(0, 0)");
        await page.PhotographAsync("sandbox-1440-Light");
    }

    [Fact]
    public async Task Faults_AndScenarios_AreToldInPortuguese()
    {
        await using var page = await SandboxPage.OpenAsync(browser, sandbox);
        await page.Page.Locator("#fault").SelectOptionAsync("S11/503-once");
        await Expect(page.Page.Locator("#fault-meaning")).ToHaveTextAsync("API: serviço fora do ar (502, 503, 504)");
        await page.PressAsync(page.Button("Ligar falha"), "Falha S11/503-once ligada.");
        await Expect(page.Page.Locator("#armed")).ToContainTextAsync("S11/503-once API: serviço fora do ar");
        await page.PressAsync(page.Button("Desligar S11/503-once"), "Falha desligada.");

        await page.Page.Locator("#scenario").SelectOptionAsync(new SelectOptionValue { Label = "Chave vencida" });
        await Expect(page.Page.Locator("#meaning")).ToHaveTextAsync("A chave da API foi desativada (403).");
        await page.PressAsync(page.Button("Aplicar cenário"), "Cenário em cena: Chave vencida.");
        await Expect(page.Page.Locator("#armed")).ToContainTextAsync("S02/inactive-key");
        await sandbox.Control.PlayAsync("happy");
    }

    [Theory]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Page_OnAnyScreen_IsAccessibleAndFits(int width, ColorScheme theme)
    {
        await using var page = await SandboxPage.OpenAsync(browser, sandbox, width, theme);

        await page.ShouldBeAccessibleAsync($"sandbox {width} {theme}");
        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await page.PhotographAsync($"sandbox-{width}-{theme}");
    }

    // Called, gone and back again: each press changes the line and what may come next.
    private static async Task MoveAsync(SandboxPage page, ILocator waiting)
    {
        var id = await waiting.GetAttributeAsync("data-person");
        var line = page.Page.Locator($"li[data-person='{id}']");
        foreach (var (move, told, shown) in new[] { ("Chamar", "Chamado: ", "em atendimento"), ("Sai", "Saiu: ", "saiu"), ("Volta", "Voltou: ", "aguarda") })
        {
            await page.PressAsync(line.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = move }), told);
            await Expect(line).ToContainTextAsync(shown);
        }
    }

    private async Task<IReadOnlyList<JsonElement>> PeopleAsync()
    {
        using var state = JsonDocument.Parse(await sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative)));
        return [.. state.RootElement.GetProperty("people").EnumerateArray().Select(person => person.Clone())];
    }
}
