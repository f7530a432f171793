using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Appointments;

/// <summary>Reads one slice from Feegow and upserts it in batches.</summary>
internal sealed class SliceReader(FeegowClient feegow, AppointmentStore store, AppointmentLookups lookups, TimeProvider clock)
{
    private const int BatchSize = 1_000;
    private readonly AppointmentMapping _mapping = new(lookups);

    /// <summary>
    /// Reads a slice into the table and the reading. With <paramref name="only"/>, other appointments of the slice are
    /// left as they are.
    /// </summary>
    public async Task<PageResult> ReadAsync(
        Slice slice, WindowReading reading, RunFence fence, IReadOnlySet<long>? only, CancellationToken cancellationToken)
    {
        var answer = await feegow.SearchAppointmentsAsync(slice.Start, slice.End, cancellationToken);
        if (answer is not Success<AppointmentSlice> { Value: var found } success)
        {
            return AnswerWeights.OfPage(answer, FeegowCredential.Key);
        }

        reading.Add(found);
        var written = await UpsertAsync(found, fence, only, cancellationToken);
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

    private async Task<int> UpsertAsync(
        AppointmentSlice found, RunFence fence, IReadOnlySet<long>? only, CancellationToken cancellationToken)
    {
        var updatedAt = clock.LocalNow();
        var written = 0;
        var kept = found.Items.Where(item => FeegowStatuses.IsKept(item.StatusId) && (only is null || only.Contains(item.Id)));
        foreach (var batch in kept.Select(_mapping.ToRow).Chunk(BatchSize))
        {
            var counts = await store.UpsertAsync(fence, batch, updatedAt, cancellationToken);
            written += counts.Written;
        }

        return written;
    }
}
