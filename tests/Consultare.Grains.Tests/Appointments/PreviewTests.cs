using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Grains.Tests.Testing;
using RunKind = Consultare.Data.Runs.RunKind;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>What reading a period again would change, told before anything is written.</summary>
public sealed class PreviewTests
{
    private static readonly DateOnly Start = new(2026, 3, 1);
    private static readonly DateOnly End = new(2026, 3, 31);

    [Fact]
    public async Task Preview_OfAPeriodThatChanged_TellsEachKindAndWritesNothing()
    {
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true });
        var removed = await hub.Sandbox.Control.AddAppointmentAsync(new DateOnly(2026, 3, 21));
        await hub.RefreshAsync();
        await hub.Sandbox.Control.RemoveAppointmentAsync(removed.Id);
        var added = await hub.Sandbox.Control.AddAppointmentAsync(new DateOnly(2026, 3, 20));
        var before = await hub.RowsAsync();
        var changed = before.First(row => row.Date == new DateOnly(2026, 3, 18)).Id;
        await hub.ChangeAsync($"UPDATE feegow_appointments SET specialty = 'Outra' WHERE appointment_id = {changed}");
        before = await hub.RowsAsync();

        var (run, result) = await PreviewAsync(hub);

        (run.Kind, run.Outcome).ShouldBe((RunKind.Preview, RunOutcome.Completed), run.Details);
        (result.Added, result.Changed, result.Removed).ShouldBe((1, 1, 1));
        run.Details.ShouldStartWith("Prévia, nada foi gravado: 1 novos, 1 mudados, 1 removidos");
        result.Samples.Select(sample => (sample.Id, sample.Kind)).ShouldBe(
            [($"{removed.Id}", "removed"), ($"{added.Id}", "added"), ($"{changed}", "changed")], ignoreOrder: true);
        result.Samples.Single(sample => sample.Kind == "changed").ShouldSatisfyAllConditions(
            sample => sample.Field.ShouldBe("especialidade"), sample => sample.Before.ShouldBe("Outra"));
        (await hub.RowsAsync()).ShouldBe(before);
        hub.Watch.DataChanges.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Preview_ThatIsApplied_FindsNothingMore()
    {
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true });
        var (_, first) = await PreviewAsync(hub);

        await hub.BackfillAsync(Start, End, ignoreCheckpoint: true);
        var (_, second) = await PreviewAsync(hub);

        first.Added.ShouldBeGreaterThan(0);
        (second.Added, second.Changed, second.Removed, second.Unchanged).ShouldBe((0, 0, 0, first.Added));
    }

    [Fact]
    public async Task Preview_LeavesTheStateOfTheServiceAsItWas()
    {
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true });
        var refreshed = await hub.RefreshAsync();

        await PreviewAsync(hub);

        var snapshot = await hub.Status.GetSnapshotAsync();
        (snapshot.State, snapshot.Last!.RunId, snapshot.Details).ShouldBe((ServiceState.Completed, refreshed.RunId, refreshed.Details));
    }

    private static async Task<(RunRecord Run, PreviewResult Result)> PreviewAsync(HubCluster hub)
    {
        var seen = hub.Watch.Seen.Count;
        var receipt = await hub.Status.RequestPreviewAsync(new BackfillPeriod(Start, End, true, TimeSpan.Zero), "Ana");
        receipt.Refusal.ShouldBe(RunRefusal.None);
        await hub.Watch.WaitAsync(snapshot => hub.Watch.Seen.Count > seen && snapshot.Current?.RunId == receipt.RunId, "preview begun");
        await hub.Watch.WaitAsync(
            snapshot => snapshot.Current is null && hub.Watch.Seen.Any(one => one.Current?.RunId == receipt.RunId && one.Revision < snapshot.Revision),
            "preview ended");
        var stored = await new PreviewStore(hub.Database).FindAsync(receipt.RunId, CancellationToken.None);
        return (await hub.RunAsync(receipt.RunId), PreviewResult.Read(stored).ShouldNotBeNull());
    }
}
