using Consultare.Benchmarks.Sync;
using Consultare.Data;
using Consultare.Testing;

namespace Consultare.Benchmarks.Contracts;

/// <summary>What staging, proof of completeness and swap cost on top of a bare fetch and insert of 20,000 contracts.</summary>
internal static class ContractBenchmark
{
    private const int Rows = 20_000;
    private const int Rounds = 3;

    public static async Task RunAsync()
    {
        await RoundAsync();
        List<Round> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await RoundAsync());
        }

        var bare = Median(rounds.Select(round => round.Bare));
        Report.Line($"bare fetch and insert of {Report.Count(Rows)} contracts, 10 at a time", Report.Milliseconds(bare.TotalMilliseconds));
        Report.Line("first read of contracts / bare", Report.Ratio(Median(rounds.Select(round => round.First)) / bare));
        Report.Line("unchanged re-read of contracts / bare", Report.Ratio(Median(rounds.Select(round => round.Again)) / bare));
    }

    private static async Task<Round> RoundAsync()
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 200 });
        using var bareFolder = new TempFolder();
        using var hubFolder = new TempFolder();
        try
        {
            await sandbox.Control.SwitchAsync("benefit.rows", $"{Rows}");
            await sandbox.Control.ExpectedAsync();
            var bare = await BareAsync(sandbox, bareFolder.Path);
            var (first, again) = await HubSync.RunAsync(sandbox, hubFolder.Path, "contratos");
            return new Round(bare, first, again);
        }
        finally
        {
            await sandbox.DisposeAsync();
        }
    }

    private static async Task<TimeSpan> BareAsync(SandboxFixture sandbox, string folder)
    {
        await using (var database = new HubDatabase(new HubDatabaseOptions { DataFolder = folder }, TimeProvider.System))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        var began = TimeProvider.System.GetTimestamp();
        await new BareContracts(sandbox.Host.BaseAddress, Path.Combine(folder, "hub.db")).RunAsync();
        return TimeProvider.System.GetElapsedTime(began);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Round(TimeSpan Bare, TimeSpan First, TimeSpan Again);
}
