using Consultare.Data.Proposals;
using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Proposals;

/// <summary>
/// What reading a period again would change, slice by slice. Nothing is written, and nothing would be removed: proposals
/// that vanished from the source stay.
/// </summary>
internal sealed class ProposalsPreviewPlan(ProposalSource source, ProposalStore store) : IRunPlan
{
    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        var period = run.Backfill ?? throw new InvalidOperationException("A preview needs a period.");
        return Task.FromResult<IReadOnlyList<PlannedPage>>(
            [.. ProposalSource.Cut(period.Start, period.End).Select(slice => new PlannedPage(slice.ToString()))]);
    }

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        var answer = await source.ReadAsync(Slice.Parse(page.Key), cancellationToken);
        if (answer is not Success<ProposalSlice> { Value: var found } success)
        {
            return AnswerWeights.OfPage(answer, FeegowCredential.Key);
        }

        return new PageResult
        {
            Read = found.Read,
            Unchanged = found.Read - found.Rejected.Count,
            Rejects = [.. found.Rejected.Select(reject => new PageReject(reject.SourceId, reject.Field, reject.Reason))],
            Attempts = success.Attempts,
            Preview = await CompareAsync([.. found.Items.Select(ProposalMapping.ToRow)], cancellationToken),
        };
    }

    private async Task<PagePreview> CompareAsync(IReadOnlyList<ProposalRow> sent, CancellationToken cancellationToken)
    {
        var rows = await store.ListRowsAsync([.. sent.Select(row => row.ProposalId)], cancellationToken);
        var stored = rows.ToDictionary(row => row.ProposalId);
        var samples = sent
            .Select(row => ProposalDifference.Of(stored.GetValueOrDefault(row.ProposalId), row))
            .OfType<PreviewSample>()
            .ToList();
        var added = samples.Count(sample => sample.Kind == PreviewSample.Added);
        return new PagePreview(added, samples.Count - added, Removed: 0, sent.Count - samples.Count, samples);
    }
}
