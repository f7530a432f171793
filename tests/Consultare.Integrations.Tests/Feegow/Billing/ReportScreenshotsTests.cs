using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing;
using Consultare.Integrations.Feegow.Billing.Driving;
using Consultare.Integrations.Tests.Browsing;
using Consultare.Integrations.Tests.Feegow.Web;
using Consultare.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Tests.Feegow.Billing;

/// <summary>A picture of a failing page shows no patient and is gone after fourteen days.</summary>
[Collection(OneChromium.Name)]
public sealed class ReportScreenshotsTests(FeegowBrowser browser) : IClassFixture<FeegowBrowser>
{
    private static readonly RevenueWindow Window = new(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 9));

    [Fact]
    public async Task Take_Always_BlanksEveryCellAndField_AndKeepsPicturesFourteenDays()
    {
        using var folder = new TempFolder();
        var clock = new ManualTimeProvider(SandboxFixture.Morning);
        var options = Options.Create(new RevenueReportOptions { ScreenshotFolder = folder.Path });
        var pictures = new ReportScreenshots(options, clock, NullLogger<ReportScreenshots>.Instance);

        var left = await browser.OnPageAsync(async (page, _) =>
        {
            await page.SetContentAsync("<input id='De' value='09/03/2026'><input id='busca' value='Maria'><table><th>Paciente</th><tr><td>Maria</td></tr></table>");
            await pictures.TakeAsync(page, Window);
            clock.Advance(TimeSpan.FromDays(13));
            await pictures.TakeAsync(page, Window);
            Directory.GetFiles(folder.Path).Length.ShouldBe(2);
            clock.Advance(TimeSpan.FromDays(2));
            await pictures.TakeAsync(page, Window);
            return (Answer<string>)new Success<string>(
                await page.EvaluateAsync<string>("() => document.body.innerText + [...document.querySelectorAll('input')].map(one => one.value).join()"), 1);
        });

        var text = left.ShouldBeOfType<Success<string>>().Value;
        text.ShouldNotContain("Maria");
        text.ShouldContain("Paciente");
        text.ShouldContain("09/03/2026");
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }
}
