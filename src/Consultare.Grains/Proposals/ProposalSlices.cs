using Consultare.Data.Proposals;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Proposals;

/// <summary>Reads one slice from Feegow and upserts it in batches.</summary>
internal sealed class ProposalSlices(ProposalSource source, ProposalStore store, TimeProvider clock)
{
    /// <summary>Reads and stores a slice; one that fails leaves what is stored of it.</summary>
    public async Task<PageResult> ReadAsync(Slice slice, RunFence fence, CancellationToken cancellationToken)
    {
        var answer = await source.ReadAsync(slice, cancellationToken);
        if (answer is not Success<ProposalSlice> { Value: var found } success)
        {
            return AnswerWeights.OfPage(answer, FeegowCredential.Key);
        }

        var written = await UpsertAsync(found, fence, cancellationToken);
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
}
