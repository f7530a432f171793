using System.Net.Http.Json;
using Consultare.Testing;

namespace Consultare.Benchmarks.Latency;

/// <summary>From a click to RUNNING on somebody else's screen, beside a bare SignalR broadcast of the same message size.</summary>
internal static class LatencyBenchmark
{
    private const int WarmUp = 20;
    private const int Samples = 120;

    public static async Task RunAsync()
    {
        var bare = await BareAsync();
        var click = await ClickAsync();
        Report.Line("bare broadcast, POST to second client, p50 / p95", $"{Report.Milliseconds(bare.Median)} / {Report.Milliseconds(bare.P95)}");
        Report.Line("click to RUNNING on a second client, p50", Report.Milliseconds(click.Median));
        Report.Line("click to RUNNING on a second client, p95", Report.Milliseconds(click.P95), "<= 25 ms");
        Report.Line("click p95 / bare broadcast p95", Report.Ratio(click.P95 / bare.P95), "<= 3.00 x");
    }

    private static async Task<Percentiles> BareAsync()
    {
        await using var server = await BareBroadcast.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        await using var line = await PanelLine.ConnectAsync(server.Address, "/bare", cookie: null, CancellationToken.None);
        return await MeasureAsync(async () =>
        {
            using var answer = await http.PostAsJsonAsync(new Uri("/say", UriKind.Relative), new { service = "financeiro" });
            answer.EnsureSuccessStatusCode();
        },
        async () => await line.NextCallAsync(CancellationToken.None),
        () => Task.CompletedTask);
    }

    private static async Task<Percentiles> ClickAsync()
    {
        await using var hub = await BenchHub.StartAsync();
        using var clicker = await hub.SignInAsync();
        await using var line = await hub.WatchAsync();
        return await MeasureAsync(
            async () =>
            {
                using var answer = await clicker.PostAsJsonAsync(new Uri("/api/admin/refresh", UriKind.Relative), new { service = "financeiro" });
                answer.EnsureSuccessStatusCode();
            },
            () => BenchHub.WaitForStateAsync(line, "RUNNING"),
            () => BenchHub.WaitForEndAsync(line));
    }

    // The clock stops when the second client has the message; the click's own answer may come later.
    private static async Task<Percentiles> MeasureAsync(Func<Task> act, Func<Task> seen, Func<Task> rest)
    {
        List<double> times = [];
        for (var sample = 0; sample < WarmUp + Samples; sample++)
        {
            var began = TimeProvider.System.GetTimestamp();
            var acting = act();
            await seen();
            var took = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
            await acting;
            await rest();
            if (sample >= WarmUp)
            {
                times.Add(took);
            }
        }

        return Percentiles.Of(times);
    }
}
