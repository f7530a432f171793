using Consultare.Data.Runs;
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

    [Fact]
    public async Task Preview_WithoutAPeriod_IsRefused()
    {
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true });

        (await hub.Status.RequestPreviewAsync(null, "Ana")).Refusal.ShouldBe(RunRefusal.NotSupported);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Preview_OfWhichAPartFails_TellsNoNumbers()
    {
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true, ConfigureFeegow = feegow => feegow.Attempts = 1 });
        await hub.Sandbox.Control.ArmAsync(new() { Fault = "S11", Variant = "502-always", Path = HubCluster.SearchPath, Count = 1 });

        var (run, result) = await hub.PreviewAsync(Start, End);

        result.ShouldBeNull();
        run.Details.ShouldStartWith("A prévia não ficou completa; nada foi gravado.");
    }

    private static async Task<(RunRecord Run, PreviewResult Result)> PreviewAsync(HubCluster hub)
    {
        var (run, result) = await hub.PreviewAsync(Start, End);
        return (run, result.ShouldNotBeNull());
    }
}
