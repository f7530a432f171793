using System.Diagnostics;
using System.Globalization;
using Consultare.Benchmarks.Latency;
using Consultare.Grains.Abstractions.Status;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Benchmarks.Process;

/// <summary>Grain calls per second, start to first page, and memory of an idle hub.</summary>
internal static class ProcessBenchmark
{
    private const int Calls = 200_000;
    private const int Callers = 64;

    public static async Task RunAsync()
    {
        await CallsAsync();
        await StartAsync();
    }

    private static async Task CallsAsync()
    {
        await using var hub = await BenchHub.StartAsync();
        var status = hub.Services.GetRequiredService<IGrainFactory>().GetGrain<IServiceStatusGrain>("financeiro");
        await CallAsync(status, Calls / 10);
        var began = TimeProvider.System.GetTimestamp();
        await CallAsync(status, Calls);
        var took = TimeProvider.System.GetElapsedTime(began);
        Report.Line($"grain calls per second, one grain, {Callers} callers", Report.Count(Calls / took.TotalSeconds));
    }

    private static Task CallAsync(IServiceStatusGrain status, int calls) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            for (var call = 0; call < calls / Callers; call++)
            {
                await status.GetSnapshotAsync();
            }
        }));

    private static async Task StartAsync()
    {
        using var folder = new TempFolder();
        var port = FreePort.Take();
        var began = TimeProvider.System.GetTimestamp();
        using var hub = System.Diagnostics.Process.Start(Command(port, folder.Path))
            ?? throw new InvalidOperationException("The hub did not start.");
        try
        {
            await FirstPageAsync(port, hub);
            Report.Line("start of the hub to its first page", Report.Milliseconds(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds));
            await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
            Report.Line("resident memory of an idle hub after 10 s", ResidentMegabytes(hub.Id) + " MB");
        }
        finally
        {
            hub.Kill();
            await hub.WaitForExitAsync();
        }
    }

    private static ProcessStartInfo Command(int port, string folder)
    {
        var command = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        command.ArgumentList.Add(Path.Combine(RepositoryRoot.Path, "src/Consultare.Web/bin/Release/net10.0/Consultare.Web.dll"));
        command.Environment["HUB_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        command.Environment["HUB_DATA"] = folder;
        command.Environment["HUB_WEBROOT"] = Path.Combine(RepositoryRoot.Path, "src/Consultare.Web/wwwroot");
        return command;
    }

    private static async Task FirstPageAsync(int port, System.Diagnostics.Process hub)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/login", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet: that wait is what is being measured.
                if (hub.HasExited)
                {
                    throw new InvalidOperationException($"The hub did not start: {await hub.StandardError.ReadToEndAsync()}");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            }
        }
    }

    private static string ResidentMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return (kilobytes / 1024).ToString("0", CultureInfo.InvariantCulture);
    }
}
