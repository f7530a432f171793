using Consultare.Data;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Hosting;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Consultare.Benchmarks.Sync;

/// <summary>The same sync through the hub: the first run after a start, then one in which nothing has changed.</summary>
internal static class HubSync
{
    public static async Task<(TimeSpan First, TimeSpan Again)> RunAsync(
        SandboxFixture sandbox, string folder, string service = "financeiro")
    {
        using var host = Build(sandbox, folder, service);
        await host.Services.GetRequiredService<HubDatabase>().MigrateAsync(CancellationToken.None);
        var runs = host.Services.GetRequiredService<RunStore>();
        await host.StartAsync();
        var first = await NextEndAsync(runs, service, seen: 0);
        var status = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IServiceStatusGrain>(service);
        await status.RequestRefreshAsync("bench");
        var again = await NextEndAsync(runs, service, seen: 1);
        await host.StopAsync();
        await host.Services.GetRequiredService<HubDatabase>().DisposeAsync();
        return (Length(first), Length(again));
    }

    private static IHost Build(SandboxFixture sandbox, string folder, string service)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(new ShiftedTimeProvider(SandboxFixture.Morning));
        builder.Services.AddHubDatabase(new HubDatabaseOptions { DataFolder = folder });
        builder.Services.AddFeegow(feegow =>
            (feegow.ApiBaseUrl, feegow.AccessToken) = (sandbox.Host.FeegowApiAddress, FeegowTokens.Active));
        builder.Services.AddBenefit(benefit => benefit.BaseUrl = new Uri(sandbox.Host.HubSettings["BENEFIT_BASE_URL"]));
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering();
            silo.UseInMemoryReminderService();
            silo.AddHubGrains(run =>
            {
                run.IsSoleProcess = true;
                run.Services.Add(service);
            });
        });
        return builder.Build();
    }

    private static async Task<RunRecord> NextEndAsync(RunStore runs, string service, int seen)
    {
        while (true)
        {
            var ended = (await runs.ListAsync(service, null, 10, CancellationToken.None)).Where(run => run.EndedAt is not null).ToList();
            if (ended.Count > seen)
            {
                return ended[0].Outcome == RunOutcome.Completed
                    ? ended[0]
                    : throw new InvalidOperationException($"The run did not end well: {ended[0].Details}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private static TimeSpan Length(RunRecord run) => run.EndedAt!.Value - run.StartedAt!.Value;
}
