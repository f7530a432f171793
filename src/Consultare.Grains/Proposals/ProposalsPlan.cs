using Consultare.Data.Proposals;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Proposals;

/// <summary>
/// today−30 … today+30 in eleven slices of at most six days, one at a time (hub-integrations 2). A slice that fails is
/// its own: the others are stored. Proposals that vanished from the source stay: nothing proves that they are gone.
/// </summary>
internal sealed class ProposalsPlan(
    DateOnly today, FeegowClient feegow, ProposalStore store, TimeSpan pause, TimeProvider clock) : IRunPlan
{
    private const int DaysEachWay = 30;
    private const int DaysOfASlice = 6;
    private bool _hasBegun;

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>(
        [
            .. Slice.Cut(today.AddDays(-DaysEachWay), today.AddDays(DaysEachWay), DaysOfASlice)
                .Select(slice => new PlannedPage(slice.ToString())),
        ]);

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        await PauseAsync(cancellationToken);
        var slice = Slice.Parse(page.Key);
        var answer = await feegow.ListProposalsAsync(slice.Start, slice.End, cancellationToken);
        if (answer is not Success<ProposalSlice> { Value: var found } success)
        {
            return AnswerWeights.OfPage(answer);
        }

        var written = await UpsertAsync(found, run.Fence, cancellationToken);
        return new PageResult
        {
            Promised = found.Read,
            Read = found.Read,
            Written = written,
            Unchanged = found.Read - written - found.Rejected.Count,
            Rejects = [.. found.Rejected.Select(reject => new PageReject(reject.SourceId, reject.Field, reject.Reason))],
            Attempts = success.Attempts,
        };
    }

    private async Task<int> UpsertAsync(ProposalSlice found, RunFence fence, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var batch in found.Items.Select(ProposalMapping.ToRow).Chunk(ProposalStore.MaxBatch))
        {
            written += await store.UpsertAsync(fence, batch, clock.LocalNow(), cancellationToken);
        }

        return written;
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        if (_hasBegun && pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, clock, cancellationToken);
        }

        _hasBegun = true;
    }
}
