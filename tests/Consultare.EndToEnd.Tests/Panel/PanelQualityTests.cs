using Consultare.EndToEnd.Tests.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Consultare.EndToEnd.Tests.Panel;

/// <summary>Every page in both themes and three widths: accessible, nothing cut off, nothing fetched from elsewhere.</summary>
public sealed class PanelQualityTests(HubAndBrowser fixture) : IClassFixture<HubAndBrowser>
{
    private const int LargestFirstLoad = 250 * 1024;

    public static TheoryData<int, ColorScheme> Screens => new()
    {
        { 1440, ColorScheme.Light }, { 1440, ColorScheme.Dark }, { 768, ColorScheme.Light },
        { 768, ColorScheme.Dark }, { 390, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Pages_OnEveryScreen_AreAccessibleAndFit(int width, ColorScheme theme)
    {
        await using var person = await fixture.Browser.PersonAsync(fixture.Hub.Address, width, 900, theme);
        await person.Page.GotoAsync("/login");
        await Expect(person.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Entrar" })).ToBeVisibleAsync();
        await InspectAsync(person, $"login-{width}-{theme}");
        await person.SignInAsync(HubProcess.Email, HubProcess.Password);
        foreach (var page in new[] { "/agendamentos", "/servicos", "/settings", "/agendamentos?inicio=2020-01-01&fim=2020-01-31", "/nao-existe" })
        {
            await person.Page.GotoAsync(page);
            await Expect(person.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToBeVisibleAsync();
            await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await InspectAsync(person, $"{page.Trim('/').Split('?')[0]}{(page.Contains('?', StringComparison.Ordinal) ? "-vazio" : "")}-{width}-{theme}");
        }

        person.Elsewhere.ShouldBeEmpty();
    }

    [Fact]
    public async Task SignIn_ByKeyboardAlone_Works()
    {
        await using var person = await fixture.Browser.PersonAsync(fixture.Hub.Address);
        await person.Page.GotoAsync("/login");
        await person.Page.GetByLabel("E-mail").FocusAsync();
        await person.Page.Keyboard.TypeAsync(HubProcess.Email);
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.TypeAsync(HubProcess.Password);
        await person.Page.Keyboard.PressAsync("Enter");

        await person.Page.WaitForURLAsync("**/agendamentos**");
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_SaysSoWithoutSayingWhich()
    {
        await using var person = await fixture.Browser.PersonAsync(fixture.Hub.Address);
        await person.Page.GotoAsync("/login");
        await person.Page.GetByLabel("E-mail").FillAsync("quem@example.test");
        await person.Page.GetByLabel("Senha", new PageGetByLabelOptions { Exact = true }).FillAsync("errada");
        await person.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Entrar" }).ClickAsync();

        await Expect(person.Page.GetByText("E-mail ou senha incorretos.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task FirstLoad_OfTheSignInPage_IsAtMost250KilobytesOfCompressedScript()
    {
        await using var person = await fixture.Browser.PersonAsync(fixture.Hub.Address);
        List<int> sizes = [];
        person.Page.RequestFinished += async (_, request) =>
        {
            if (request.ResourceType == "script")
            {
                sizes.Add((await request.SizesAsync()).ResponseBodySize);
            }
        };
        await person.Page.GotoAsync("/login");
        await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        sizes.ShouldNotBeEmpty();
        sizes.Sum().ShouldBeLessThanOrEqualTo(LargestFirstLoad);
    }

    private static async Task InspectAsync(Person person, string name)
    {
        await person.PhotographAsync(name);
        await person.ShouldBeAccessibleAsync(name);
        var overflow = await person.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBeLessThanOrEqualTo(0, name);
    }
}
