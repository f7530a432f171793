using Consultare.Benchmarks.Hosting;
using Consultare.Data;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Consultare.Benchmarks.Queues;

/// <summary>What a cycle of each monitor over the three units takes, from its start to its end in the ledger.</summary>
internal static class QueueBenchmark
{
    private const int Rounds = 40;
    private static readonly DateTimeOffset AfterHours = SandboxFixture.Morning.AddHours(11.5);

    public static async Task RunAsync()
    {
        foreach (var (service, queue) in new[] { ("monitor_medico", "medical"), ("monitor_recepcao", "reception") })
        {
            await MeasureAsync(service, queue);
        }
    }

    private static async Task MeasureAsync(string service, string queue)
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { StartAt = AfterHours });
        using var folder = new TempFolder();
        try
        {
            await FillAsync(sandbox, queue);
            var clock = new ShiftedTimeProvider(AfterHours);
            using var sessions = new PlainSessions(new Uri(sandbox.Host.HubSettings["FEEGOW_WEB_BASE_URL"]), clock);
            using var host = Build(sandbox.Host, folder.Path, service, clock, sessions);
            await host.Services.GetRequiredService<HubDatabase>().MigrateAsync(CancellationToken.None);
            await host.StartAsync();
            var times = await CyclesAsync(host, service);
            await host.StopAsync();
            await host.Services.GetRequiredService<HubDatabase>().DisposeAsync();
            Report.Line($"{service}: a cycle over three units of 15 people, median", Report.Milliseconds(times[times.Count / 2]));
            Report.Line($"{service}: slowest of {Rounds}", Report.Milliseconds(times[^1]), "< 15 s between cycles");
        }
        finally
        {
            await sandbox.DisposeAsync();
        }
    }

    private static async Task FillAsync(SandboxFixture sandbox, string queue)
    {
        await sandbox.Control.SwitchAsync("patients.automatic", "false");
        foreach (var unit in new[] { 2, 3, 12 })
        {
            for (var person = 0; person < 15; person++)
            {
                await sandbox.Control.ArriveAsync(unit, $"Paciente {unit} número {person}", queue);
            }
        }
    }

    private static IHost Build(SandboxHost sandbox, string folder, string service, TimeProvider clock, PlainSessions sessions)
    {
        var builder = BenchSilo.Create(sandbox, folder, service, clock);
        builder.Services.AddSingleton<IWebSessions>(sessions);
        builder.Services.AddSingleton<IUnitSessions>(sessions);
        return builder.Build();
    }

    private static async Task<List<double>> CyclesAsync(IHost host, string service)
    {
        var status = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IServiceStatusGrain>(service);
        var runs = host.Services.GetRequiredService<RunStore>();
        var times = new List<double>();
        for (var round = 0; round < Rounds + 3; round++)
        {
            var receipt = await status.RequestRefreshAsync("bench");
            var run = await EndAsync(status, runs, receipt.RunId);
            if (round >= 3)
            {
                times.Add((run.EndedAt!.Value - run.StartedAt!.Value).TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    // Once the board knows of the end too: a request before that would join the same run.
    private static async Task<RunRecord> EndAsync(IServiceStatusGrain status, RunStore runs, Guid runId)
    {
        while (true)
        {
            if ((await status.GetSnapshotAsync()).Last?.RunId == runId
                && await runs.FindAsync(runId, CancellationToken.None) is { EndedAt: not null } run)
            {
                return run.Outcome == RunOutcome.Online
                    ? run
                    : throw new InvalidOperationException($"The cycle did not end well: {run.Details}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
