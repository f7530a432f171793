using Consultare.Benchmarks.Hosting;
using Consultare.Data;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Benchmarks.Sync;

/// <summary>The same sync through the hub: the first run after a start, then one in which nothing has changed.</summary>
internal static class HubSync
{
    public static async Task<(TimeSpan First, TimeSpan Again)> RunAsync(
        SandboxFixture sandbox, string folder, string service = "financeiro")
    {
        using var host = BenchSilo.Create(sandbox.Host, folder, service, new ShiftedTimeProvider(SandboxFixture.Morning)).Build();
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
