using Consultare.Integrations.Answers;
using Consultare.Integrations.Browsing;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>Reads the report in a real browser, in a fresh context for every window.</summary>
internal sealed class BrowserRevenueReport(
    IBrowserHost browser,
    FeegowPages pages,
    IReportUser user,
    ReportScreenshots screenshots,
    IOptions<RevenueReportOptions> options) : IRevenueReport
{
    private const int HeadOffice = 0;
    private const int MostLogins = 2;

    /// <inheritdoc />
    public Task<Answer<RevenuePage>> ReadAsync(
        RevenueWindow window,
        ReportVisit visit,
        Func<ReportReading, Answer<RevenuePage>> judge,
        CancellationToken cancellationToken) =>
        user.RunAsync(
            (someone, given) => browser.RunAsync(
                (page, ended) => OnPageAsync(page, someone, window, visit, judge, ended),
                options.Value.LongestReading,
                given),
            visit.AskedByPerson,
            cancellationToken);

    private async Task<Answer<RevenuePage>> OnPageAsync(
        IPage page,
        IFeegowUser someone,
        RevenueWindow window,
        ReportVisit visit,
        Func<ReportReading, Answer<RevenuePage>> judge,
        CancellationToken cancellationToken)
    {
        try
        {
            var report = new ReportPage(page, options.Value);
            var problem = await OpenAsync(page, report, someone, visit, cancellationToken);
            var answer = problem is null
                ? await JudgeAsync(report, window, judge, cancellationToken)
                : new Failed<RevenuePage>(problem);
            if (answer is Failed<RevenuePage> or Success<RevenuePage> { Value.IsDoubtful: true })
            {
                await screenshots.TakeAsync(page, window);
            }

            return answer;
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            await screenshots.TakeAsync(page, window);
            throw;
        }
    }

    private static async Task<Answer<RevenuePage>> JudgeAsync(
        ReportPage report, RevenueWindow window, Func<ReportReading, Answer<RevenuePage>> judge, CancellationToken cancellationToken) =>
        await report.ReadAsync(window, cancellationToken) switch
        {
            Success<ReportReading> read => judge(read.Value),
            Failed<ReportReading> failed => new Failed<RevenuePage>(failed.Failure),
            _ => throw new InvalidOperationException("An answer is a success or a failure."),
        };

    // A session that is found lost is made anew once (S34).
    private async Task<IntegrationFailure?> OpenAsync(
        IPage page, ReportPage report, IFeegowUser someone, ReportVisit visit, CancellationToken cancellationToken)
    {
        for (var logins = 0; ;)
        {
            if (visit.Home is null)
            {
                logins++;
                if (await SignInAsync(page, someone, visit, cancellationToken) is { } refused)
                {
                    return refused;
                }
            }
            else
            {
                await page.Context.AddCookiesAsync(visit.Cookies.Select(ToBrowser));
            }

            var problem = await SwitchUnitAsync(page, visit.Home!, cancellationToken)
                ?? await report.OpenAsync(visit.Home!, cancellationToken);
            if (problem is null)
            {
                visit.Cookies = [.. (await page.Context.CookiesAsync()).Select(FromBrowser)];
                return null;
            }

            visit.Forget();
            if (problem.Kind != FailureKind.SessionLost || logins == MostLogins)
            {
                return problem;
            }
        }
    }

    private async Task<IntegrationFailure?> SignInAsync(
        IPage page, IFeegowUser someone, ReportVisit visit, CancellationToken cancellationToken)
    {
        await page.Context.ClearCookiesAsync();
        var answer = await pages.SignInAsync(page, someone, cancellationToken);
        visit.Home = (answer as Success<Uri>)?.Value;
        return (answer as Failed<Uri>)?.Failure;
    }

    private async Task<IntegrationFailure?> SwitchUnitAsync(IPage page, Uri home, CancellationToken cancellationToken) =>
        (await pages.SwitchUnitAsync(page, home, HeadOffice, cancellationToken) as Failed<bool>)?.Failure;

    private static Cookie ToBrowser(WebCookie cookie) => new()
    {
        Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path,
    };

    private static WebCookie FromBrowser(BrowserContextCookiesResult cookie) =>
        new(cookie.Name, cookie.Value, cookie.Domain, cookie.Path);
}
