using System.Globalization;
using Consultare.EndToEnd.Tests.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Consultare.EndToEnd.Tests.Appointments;

/// <summary>From a click in one browser to the numbers in another.</summary>
public sealed class LiveSliceTests(HubAndBrowser fixture) : IClassFixture<HubAndBrowser>
{
    [Fact]
    public async Task Atualizar_InOneBrowser_IsSeenRunningAndDoneInAnother()
    {
        await using var ana = await fixture.Browser.AdministratorAsync(fixture.Hub.Address);
        await using var bia = await fixture.Browser.AdministratorAsync(fixture.Hub.Address);
        await ana.Page.GotoAsync("/agendamentos");
        await bia.Page.GotoAsync("/agendamentos");
        await Expect(bia.Figure("Total de Agendamentos")).ToBeVisibleAsync();
        var firstPage = await fixture.Sandbox.Control.HoldAsync("/v1/api/professional/list");
        var slices = await fixture.Sandbox.Control.HoldAsync("/v1/api/appoints/search", count: 9);

        await ana.RefreshButton.ClickAsync();

        await fixture.Sandbox.Control.WaitForHitsAsync(firstPage.Id);
        await Expect(bia.RefreshButton).ToContainTextAsync("Executando");
        await fixture.Sandbox.Control.ReleaseAsync(firstPage.Id);
        await fixture.Sandbox.Control.WaitForHitsAsync(slices.Id, 2);
        await Expect(bia.RefreshButton).ToContainTextAsync("0 de 9");
        await fixture.Sandbox.Control.ClearFaultsAsync();
        await Expect(bia.RefreshButton).ToContainTextAsync("Atualizado agora");
        await Expect(ana.RefreshButton).ToContainTextAsync("Atualizado agora");
        await TotalsShouldBeExpectedAsync(bia);
        ana.Elsewhere.ShouldBeEmpty();
    }

    private async Task TotalsShouldBeExpectedAsync(Person person)
    {
        var expected = await fixture.Sandbox.Control.ExpectedAsync();
        var firstOfMonth = new DateOnly(expected.Today.Year, expected.Today.Month, 1);
        var booked = expected.Appointments.ByBookingDayStatus
            .Where(one => one.Day >= firstOfMonth && one.Day <= expected.Today).ToList();
        var portuguese = CultureInfo.GetCultureInfo("pt-BR");
        var noShows = booked.Where(one => one.StatusId == 6).Sum(one => one.Count);

        await Expect(person.Figure("Total de Agendamentos")).ToContainTextAsync(booked.Sum(one => one.Count).ToString("N0", portuguese));
        await Expect(person.Figure("Não compareceram")).ToContainTextAsync(noShows.ToString("N0", portuguese));
    }
}
