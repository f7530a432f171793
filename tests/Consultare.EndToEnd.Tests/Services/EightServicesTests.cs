using System.Text.Json;
using Consultare.EndToEnd.Tests.Testing;
using Consultare.Grains.Abstractions.Services;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Consultare.EndToEnd.Tests.Services;

/// <summary>The hub as <c>./run</c> starts it, all eight services awake: everything becomes green by itself and lives.</summary>
public sealed class EightServicesTests(Browser browser) : IClassFixture<Browser>
{
    private const string Unit = "Ouro Verde";
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);
    private static readonly string[] All = [.. ServiceCatalogue.All.Select(service => service.Key)];
    private static readonly string[] Continuous = ["clinia", "monitor_medico", "monitor_recepcao"];

    [Fact]
    public async Task Hub_StartedInWorkingHours_IsGreenAndItsQueuesFollowThePeople()
    {
        await using var day = await BeginAsync(hour: 10);
        await day.Board.UntilAsync(All, IsGreen);
        await day.Board.UntilAsync(Continuous, card => IsOpen(card) && card.GetProperty("state").GetString() == "ONLINE");

        await using var page = await SandboxPage.OpenAsync(browser, day.Sandbox);
        await FollowTheWaitingRoomAsync(day, page);
        await FollowTheReceptionAsync(day, page);
        await FollowTheChatAsync(day, page);
        await day.Board.UntilAsync(All, IsGreen);
    }

    [Fact]
    public async Task Day_AdvancedOnTheSandboxsPageFromDawn_StartsInTheHubToo()
    {
        await using var day = await BeginAsync(hour: 5);
        await day.Board.UntilAsync(All, IsGreen);
        foreach (var service in Continuous)
        {
            day.Board[service].GetProperty("details").GetString().ShouldStartWith("Fora do horário: volta às 06:30.");
            IsOpen(day.Board[service]).ShouldBeFalse();
        }

        await using var ana = await browser.AdministratorAsync(day.Hub.Address);
        await ana.Page.GotoAsync("/servicos");
        var card = ana.Page.GetByTestId("service-monitor_medico");
        await Expect(card).ToContainTextAsync("Fora do horário");
        await using var page = await SandboxPage.OpenAsync(browser, day.Sandbox);
        await page.AdvanceUntilAsync("06:31");

        await day.Board.UntilAsync(Continuous, HasBegunTheDay);
        await Expect(card).Not.ToContainTextAsync("Fora do horário");
    }

    // Somebody of the day itself, not of the page, is let go.
    private static async Task FollowTheWaitingRoomAsync(ClinicDay day, SandboxPage page)
    {
        var shown = page.People("Espera médica", Unit).Filter(new LocatorFilterOptions { HasText = "aguarda" }).First;
        var button = shown.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sai" });
        var name = (await button.GetAttributeAsync("aria-label"))!["Sai: ".Length..];
        await day.Board.UntilAsync("monitor_medico", day.MedicAsync, queue => IsWaiting(queue, name));

        await page.PressAsync(button, $"Saiu: {name}");

        await day.Board.UntilAsync("monitor_medico", day.MedicAsync, queue => !IsWaiting(queue, name));
    }

    private static async Task FollowTheReceptionAsync(ClinicDay day, SandboxPage page)
    {
        var before = Reception(await day.ReceptionAsync());
        for (var person = 0; person < 5; person++)
        {
            await page.PressAsync(page.Button($"Chega alguém: recepção, {Unit}"), "Chegou: Paciente de Teste");
        }

        // Meanwhile the day's own people are called, one in several minutes.
        await day.Board.UntilAsync("monitor_recepcao", day.ReceptionAsync, queue => Reception(queue) >= before + 3);
    }

    private static async Task FollowTheChatAsync(ClinicDay day, SandboxPage page)
    {
        var before = (await day.WhatsappAsync()).GetRawText();

        await page.PressAsync(page.Button("Avançar 15 min"), "Relógio mudado.");

        await day.Board.UntilAsync("clinia", day.WhatsappAsync, chat => chat.GetRawText() != before);
    }

    private static Task<ClinicDay> BeginAsync(int hour) => ClinicDay.BeginAsync(
        new SandboxOptions { StartAt = SandboxFixture.Morning.AddHours(hour - SandboxFixture.Morning.Hour) }, TenMinutes);

    private static bool IsGreen(JsonElement card) =>
        card.GetProperty("state").GetString() is "COMPLETED" or "ONLINE" && card.GetProperty("current").ValueKind == JsonValueKind.Null;

    private static bool IsOpen(JsonElement card) => card.GetProperty("window").GetProperty("isOpen").GetBoolean();

    // A cycle of the window has saved something: the word of the night is also ONLINE.
    private static bool HasBegunTheDay(JsonElement card) => IsOpen(card)
        && card.GetProperty("state").GetString() == "ONLINE"
        && card.GetProperty("dataAt").ValueKind == JsonValueKind.String
        && card.GetProperty("dataAt").GetDateTimeOffset() >= SandboxFixture.Morning.AddHours(-2.5);

    private static bool IsWaiting(JsonElement medic, string name) => medic.GetProperty("data").EnumerateArray()
        .Where(unit => unit.GetProperty("id").GetString() == Unit)
        .SelectMany(unit => unit.GetProperty("patients").EnumerateArray())
        .Any(patient => patient.GetProperty("name").GetString()!.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static int Reception(JsonElement reception) => reception.GetProperty("data").GetProperty("por_unidade")
        .EnumerateObject().Single(unit => unit.Value.GetProperty("nome_unidade").GetString() == Unit).Value.GetProperty("fila").GetInt32();
}
