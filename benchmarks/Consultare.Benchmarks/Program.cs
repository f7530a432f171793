using Consultare.Benchmarks.Billing;
using Consultare.Benchmarks.Contracts;
using Consultare.Benchmarks.Latency;
using Consultare.Benchmarks.Process;
using Consultare.Benchmarks.Queues;
using Consultare.Benchmarks.Sync;

namespace Consultare.Benchmarks;

/// <summary>Prints the hub's costs as ratios measured in one run on one machine; never a pass or a fail by itself.</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        var rows = arguments.Length > 0 ? int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000;
        await SyncBenchmark.RunAsync(rows);
        await QueueBenchmark.RunAsync();
        await ContractBenchmark.RunAsync();
        await LatencyBenchmark.RunAsync();
        await ProcessBenchmark.RunAsync();
        await BillingBenchmark.RunAsync();
    }
}
