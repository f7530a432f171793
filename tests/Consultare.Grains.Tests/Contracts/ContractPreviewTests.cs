using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using RunKind = Consultare.Data.Runs.RunKind;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Tests.Contracts;

/// <summary>What reading the whole list again would change; a page alone cannot take the list's place.</summary>
public sealed class ContractPreviewTests
{
    [Fact]
    public async Task Preview_OfAListThatChanged_TellsEachKindAndWritesNothing()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.RefreshAsync();
        await hub.HappenAsync(new { type = "contract-add" });
        await hub.HappenAsync(new { type = "contract-change", id = 40, name = "Nome Novo" });
        await hub.HappenAsync(new { type = "contract-change", id = 41, plan = "Plano Novo" });
        var gone = await hub.HappenAsync(new { type = "contract-remove", id = 50 });
        var before = await hub.ContractsAsync();

        var (run, result) = await hub.PreviewAsync();

        (run.Kind, run.Outcome, run.RowsWritten, run.RowsRemoved).ShouldBe((RunKind.Preview, RunOutcome.Completed, 0, 0), run.Details);
        result.ShouldNotBeNull();
        (result.Added, result.Changed, result.Removed, result.Unchanged).ShouldBe((1, 2, 1, before.Count - 3));
        result.Samples.Count.ShouldBe(4);
        result.Samples.Single(sample => sample.Kind == "removed").Id.ShouldBe(gone.GetProperty("key").GetString());
        result.Samples.Where(sample => sample.Kind == "changed").Select(sample => (sample.Field, sample.After))
            .ShouldBe([("nome", null), ("plano", "Plano Novo")], ignoreOrder: true);
        (await hub.ContractsAsync()).ShouldBe(before);
        (await hub.StagedAsync()).ShouldBe(0);

        var applied = await hub.RefreshAsync();
        (applied.RowsWritten, applied.RowsRemoved).ShouldBe((3, 1), applied.Details);
        (await hub.PreviewAsync()).Result.ShouldNotBeNull().Unchanged.ShouldBe(before.Count);
    }

    [Fact]
    public async Task Preview_WhenAPageFails_TellsNoNumbersAndNoPageOfItIsReplayed()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.RefreshAsync();
        await hub.Sandbox.Control.ArmAsync(new() { Type = Consultare.Sandbox.Faults.FaultTypes.Answer, Path = ContractHub.Path, Parameters = new Dictionary<string, string> { ["status"] = "500" } });

        var (run, result) = await hub.PreviewAsync();
        var failed = await hub.RefreshAsync();
        var page = (await hub.PagesAsync(failed.RunId)).First(one => one.Outcome == PageOutcome.Failed);

        result.ShouldBeNull();
        run.Details.ShouldStartWith("A prévia não ficou completa; nada foi gravado.");
        (await hub.Status.RequestReplayAsync(failed.RunId, page.PageNo, "Ana")).Refusal.ShouldBe(RunRefusal.NotSupported);
    }

    [Fact]
    public async Task Preview_OfAPeriod_IsRefused()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        var period = new BackfillPeriod(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2), IgnoreCheckpoint: true, TimeSpan.Zero);

        (await hub.Status.RequestPreviewAsync(period, "Ana")).Refusal.ShouldBe(RunRefusal.NotSupported);
    }
}
