using Consultare.Data;
using Consultare.Data.Billing;
using Consultare.Data.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Browsing;
using Consultare.Integrations.Feegow.Billing;
using Consultare.Integrations.Feegow.Billing.Driving;
using Consultare.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Benchmarks.Billing;

/// <summary>A day of 5,000 lines read off the report page in a real Chromium, and its summaries rebuilt.</summary>
internal static class BillingBenchmark
{
    private const int Lines = 5_000;

    public static async Task RunAsync()
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 300 });
        using var folder = new TempFolder();
        try
        {
            await sandbox.Control.SwitchAsync("revenue.linesPerDay", $"{Lines}");
            await using var services = ServicesOf(sandbox, folder.Path);
            await services.GetRequiredService<HubDatabase>().MigrateAsync(CancellationToken.None);
            var day = sandbox.Host.Clock.Today.AddDays(-1);
            var page = await ReadAsync(services, day);
            await OpenBrowserAsync(services);
            await StoreAsync(services, day, page);
        }
        finally
        {
            await sandbox.DisposeAsync();
        }
    }

    private static ServiceProvider ServicesOf(SandboxFixture sandbox, string folder)
    {
        var settings = sandbox.Host.HubSettings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value));
        return new ServiceCollection()
            .AddHubDatabase(new HubDatabaseOptions { DataFolder = folder })
            .AddRevenueReport(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<IReportUser, BenchUser>()
            .BuildServiceProvider();
    }

    private static async Task<RevenuePage> ReadAsync(ServiceProvider services, DateOnly day)
    {
        var reader = new RevenueReader(services.GetRequiredService<IRevenueReport>());
        var began = TimeProvider.System.GetTimestamp();
        var answer = await reader.ReadAsync(new RevenueWindow(day, day), new ReportVisit(), CancellationToken.None);
        var took = TimeProvider.System.GetElapsedTime(began);
        var page = answer is Success<RevenuePage> success
            ? success.Value
            : throw new InvalidOperationException(((Failed<RevenuePage>)answer).Failure.Message);
        Report.Line($"report page of {Report.Count(page.Read)} lines, browser and login included", Report.Milliseconds(took.TotalMilliseconds));
        Report.Line("report lines per second", Report.Count(page.Read / took.TotalSeconds));
        return page;
    }

    private static async Task OpenBrowserAsync(ServiceProvider services) =>
        await services.GetRequiredService<IBrowserHost>().RunAsync<bool>(
            (_, _) =>
            {
                Report.Line("memory of one open browser, driver included", $"{BrowserMemory.Megabytes()} MB");
                return Task.FromResult<Answer<bool>>(new Success<bool>(true, 1));
            },
            TimeSpan.FromMinutes(1),
            CancellationToken.None);

    private static async Task StoreAsync(ServiceProvider services, DateOnly day, RevenuePage page)
    {
        var fence = await BenchRun.StartAsync(services.GetRequiredService<RunStore>());
        BilledLine[] rows = [.. page.Lines.Select(line => new BilledLine
        {
            PaidOn = line.PaidOn,
            OriginalPaidOn = line.OriginalPaidOn,
            Paid = line.Paid,
            Patient = line.Patient,
            Unit = line.Unit,
            Group = line.Group,
            Procedure = line.Procedure,
            Record = line.Record,
        })];
        foreach (var what in new[] { "stored and summarised", "compared, unchanged" })
        {
            var began = TimeProvider.System.GetTimestamp();
            await services.GetRequiredService<BillingStore>().ReplaceAsync(
                fence, day, day, rows, knowsAccountUser: true, day.ToDateTime(TimeOnly.MinValue), CancellationToken.None);
            Report.Line($"{Report.Count(rows.Length)} lines {what}", Report.Milliseconds(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds));
        }
    }
}
