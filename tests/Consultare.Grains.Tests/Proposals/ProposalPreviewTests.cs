using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Proposals;

/// <summary>What reading proposals of a period again would change, told before anything is written.</summary>
public sealed class ProposalPreviewTests
{
    private static readonly DateOnly Start = new(2026, 2, 10);
    private static readonly DateOnly End = new(2026, 3, 10);

    [Fact]
    public async Task Preview_OfAPeriodThatChanged_TellsEachKindAndWritesNothing()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        await hub.RefreshAsync();
        var inside = (await hub.ProposalsAsync())
            .Where(row => string.CompareOrdinal(row.Day, "2026-02-10") >= 0 && string.CompareOrdinal(row.Day, "2026-03-10") <= 0)
            .ToList();
        var (missing, status, person) = (inside[0], inside[1], inside[2]);
        await hub.ChangeAsync($"DELETE FROM feegow_proposals WHERE proposal_id = {missing.Id}");
        await hub.ChangeAsync($"UPDATE feegow_proposals SET status = 'Outra' WHERE proposal_id = {status.Id}");
        await hub.ChangeAsync($"UPDATE feegow_proposals SET professional_name = 'Alguém' WHERE proposal_id = {person.Id}");
        var before = await hub.ProposalsAsync();

        var (run, result) = await hub.PreviewAsync(Start, End);

        (run.Kind, run.Outcome).ShouldBe((RunKind.Preview, RunOutcome.Completed), run.Details);
        result.ShouldNotBeNull();
        (result.Added, result.Changed, result.Removed, result.Unchanged).ShouldBe((1, 2, 0, inside.Count - 3));
        result.Samples.Select(sample => (sample.Id, sample.Kind, sample.Field, sample.Before, sample.After)).ShouldBe(
            [
                ($"{missing.Id}", "added", null, null, null),
                ($"{status.Id}", "changed", "situação", "Outra", status.Status),
                ($"{person.Id}", "changed", "profissional", null, null),
            ],
            ignoreOrder: true);
        (await hub.ProposalsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Preview_ThatIsApplied_FindsNothingMore()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        var (_, first) = await hub.PreviewAsync(new DateOnly(2026, 2, 1), End);

        var run = await hub.BackfillAsync(new DateOnly(2026, 2, 1), End);
        var (_, second) = await hub.PreviewAsync(new DateOnly(2026, 2, 1), End);

        first.ShouldNotBeNull().Added.ShouldBe(run.RowsWritten);
        second.ShouldNotBeNull();
        (second.Added, second.Changed, second.Removed, second.Unchanged).ShouldBe((0, 0, 0, first.Added));
    }
}
