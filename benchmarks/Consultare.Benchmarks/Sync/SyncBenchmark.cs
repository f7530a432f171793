using Consultare.Data;
using Consultare.Testing;

namespace Consultare.Benchmarks.Sync;

/// <summary>What grain, ledger and checks cost on top of a bare fetch, parse and insert of the same rows.</summary>
internal static class SyncBenchmark
{
    private const int Rounds = 3;

    public static async Task RunAsync(int rows)
    {
        await RoundAsync(2_000);
        List<Round> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await RoundAsync(rows));
        }

        var bare = Median(rounds.Select(round => round.Bare));
        Report.Line($"bare fetch, parse and insert of {Report.Count(rounds[0].Rows)} appointments", Report.Milliseconds(bare.TotalMilliseconds));
        Report.Line("first sync / bare", Report.Ratio(Median(rounds.Select(round => round.First)) / bare), "<= 1.50 x");
        Report.Line("unchanged re-sync / bare", Report.Ratio(Median(rounds.Select(round => round.Again)) / bare), "<= 0.50 x");
    }

    private static async Task<Round> RoundAsync(int rows)
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = rows });
        using var bareFolder = new TempFolder();
        using var hubFolder = new TempFolder();
        try
        {
            var expected = await sandbox.Control.ExpectedAsync();
            var (start, end) = (expected.Appointments.Start, expected.Appointments.End);
            await WarmSandboxAsync(sandbox, start, end);
            var bare = await BareAsync(sandbox, bareFolder.Path, start, end);
            var (first, again) = await HubSync.RunAsync(sandbox, hubFolder.Path);
            return new Round(expected.Appointments.Total, bare, first, again);
        }
        finally
        {
            await sandbox.DisposeAsync();
        }
    }

    // The sandbox writes each day's text once; nobody is to pay for that.
    private static async Task WarmSandboxAsync(SandboxFixture sandbox, DateOnly start, DateOnly end)
    {
        for (var day = start; day <= end; day = day.AddDays(7))
        {
            var last = day.AddDays(6) < end ? day.AddDays(6) : end;
            await sandbox.Api.GetByteArrayAsync(new Uri(
                $"appoints/search?data_start={day:dd-MM-yyyy}&data_end={last:dd-MM-yyyy}&list_procedures=0", UriKind.Relative));
        }
    }

    private static async Task<TimeSpan> BareAsync(SandboxFixture sandbox, string folder, DateOnly start, DateOnly end)
    {
        await using (var database = new HubDatabase(new HubDatabaseOptions { DataFolder = folder }, TimeProvider.System))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        var began = TimeProvider.System.GetTimestamp();
        await new BareSync(sandbox.Host.FeegowApiAddress, Path.Combine(folder, "hub.db")).RunAsync(start, end);
        return TimeProvider.System.GetElapsedTime(began);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Round(int Rows, TimeSpan Bare, TimeSpan First, TimeSpan Again);
}
