using System.Text.Json;
using Consultare.EndToEnd.Tests.Testing;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Consultare.EndToEnd.Tests.Services;

/// <summary>Real data through the panel: four months of 2016, killed in the last one and started again.</summary>
public sealed class VitoriaBackfillTests(VitoriaBackfillTests.Fixture fixture) : IClassFixture<VitoriaBackfillTests.Fixture>
{
    private const string Search = "/v1/api/appoints/search";

    [Fact]
    public async Task CargaHistorica_KilledDuringAprilAndStartedAgain_EndsAsAnUndisturbedOne()
    {
        await using var ana = await fixture.Browser.AdministratorAsync(fixture.Hub.Address);
        var april = await fixture.Sandbox.Control.ArmAsync(new Sandbox.Faults.FaultRequest
        {
            Type = "hold", Path = Search, Count = 1, Where = new Dictionary<string, string> { ["data_start"] = "01-04-2016" },
        });
        await StartBackfillAsync(ana);
        await fixture.Sandbox.Control.WaitForHitsAsync(april.Id);

        await fixture.Hub.KillAsync();
        await fixture.Sandbox.Control.ClearFaultsAsync();
        await fixture.Hub.StartAgainAsync();
        var interrupted = (await BackfillsAsync())[0];
        interrupted.GetProperty("outcome").GetString().ShouldBe("INTERRUPTED");

        await using var again = await fixture.Browser.AdministratorAsync(fixture.Hub.Address);
        await StartBackfillAsync(again);
        await fixture.Hub.SettleAsync();

        (await BackfillsAsync())[0].GetProperty("outcome").GetString().ShouldBe("COMPLETED");
        await EachMonthWasAskedOnceBeforeAprilAsync();
        await NumbersShouldBeVitoriasAsync(again);
    }

    private static async Task StartBackfillAsync(Person person)
    {
        await person.Page.GotoAsync("/servicos");
        var card = person.Page.GetByTestId("service-financeiro");
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Carga histórica", Exact = true }).ClickAsync();
        await person.Page.GetByLabel("Início").FillAsync("2016-01-01");
        await person.Page.GetByLabel("Fim").FillAsync("2016-04-30");
        await person.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Iniciar carga" }).ClickAsync();
        await Expect(person.Page.GetByText("Carga histórica pedida. O andamento")).ToBeVisibleAsync();
    }

    private async Task<List<JsonElement>> BackfillsAsync()
    {
        await fixture.Hub.SettleAsync();
        var runs = (await fixture.Hub.GetAsync("/api/admin/runs?service=financeiro")).GetProperty("runs");
        return [.. runs.EnumerateArray().Where(run => run.GetProperty("kind").GetString() == "backfill")];
    }

    private async Task EachMonthWasAskedOnceBeforeAprilAsync()
    {
        var slices = (await fixture.Sandbox.Control.AssertionsAsync()).Slices.Where(slice => slice.From.Year == 2016).ToList();
        foreach (var month in new[] { 1, 2, 3 })
        {
            slices.Count(slice => slice.From == new DateOnly(2016, month, 1)).ShouldBe(1, $"month {month}");
        }
    }

    private async Task NumbersShouldBeVitoriasAsync(Person person)
    {
        var report = await fixture.Hub.GetAsync("/api/admin/agendamentos?startDate=2016-01-01&endDate=2016-04-30&aggregateBy=month");
        report.GetProperty("series").EnumerateArray().Select(point => point.GetProperty("total").GetInt64())
            .ShouldBe([9, 36, 513, 2_441]);
        report.GetProperty("series").EnumerateArray().Sum(point => point.GetProperty("nao_compareceu").GetInt64()).ShouldBe(588);
        await person.Page.GotoAsync("/agendamentos?inicio=2016-01-01&fim=2016-04-30&agrupar=mes");
        await Expect(person.Figure("Total de Agendamentos")).ToContainTextAsync("2.999");
        await person.PhotographAsync("vitoria-por-mes");
    }

    public sealed class Fixture : HubAndBrowser
    {
        protected override SandboxOptions SandboxOptions =>
            base.SandboxOptions with { AppointmentsCsv = VitoriaCsv.Locate().Path };
    }
}
