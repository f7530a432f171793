using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Testing;

/// <summary>Asks for previews as the panel does.</summary>
internal static class PreviewRun
{
    /// <summary>Asks for a preview and waits for its end; without a period the whole list is compared.</summary>
    public static async Task<(RunRecord Run, PreviewResult? Result)> PreviewAsync(
        this HubCluster hub, DateOnly? start = null, DateOnly? end = null)
    {
        var seen = hub.Watch.Seen.Count;
        var period = start is { } from ? new BackfillPeriod(from, end!.Value, IgnoreCheckpoint: true, TimeSpan.Zero) : null;
        var receipt = await hub.Status.RequestPreviewAsync(period, "Ana");
        receipt.Refusal.ShouldBe(RunRefusal.None);
        await hub.Watch.WaitAsync(snapshot => hub.Watch.Seen.Count > seen && snapshot.Current?.RunId == receipt.RunId, "preview begun");
        await hub.Watch.WaitAsync(
            snapshot => snapshot.Current is null && hub.Watch.Seen.Any(one => one.Current?.RunId == receipt.RunId && one.Revision < snapshot.Revision),
            "preview ended");
        var stored = await new PreviewStore(hub.Database).FindAsync(receipt.RunId, CancellationToken.None);
        return (await hub.RunAsync(receipt.RunId), PreviewResult.Read(stored));
    }
}
