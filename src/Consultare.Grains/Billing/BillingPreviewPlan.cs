using Consultare.Data.Billing;
using Consultare.Grains.Appointments;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing;

namespace Consultare.Grains.Billing;

/// <summary>
/// What a backfill of a period would change: the same months are read, since a late refund counts on its window's first
/// day, and compared with what is stored. Nothing is written.
/// </summary>
internal sealed class BillingPreviewPlan(RevenueReader reader, BillingStore store) : IRunPlan
{
    private readonly ReportVisit _visit = new() { AskedByPerson = true };
    private Dictionary<string, BackfillMonth> _months = [];

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken)
    {
        var period = run.Backfill ?? throw new InvalidOperationException("A preview needs a period.");
        _months = BackfillMonth.Of(period).ToDictionary(month => month.ToString(), StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<PlannedPage>>([.. _months.Keys.Select(key => new PlannedPage(key))]);
    }

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        var month = _months[page.Key];
        var window = new RevenueWindow(month.Start, month.End);
        var answer = await reader.ReadAsync(window, _visit, cancellationToken);
        return answer switch
        {
            // A month that was not read tells nothing: as no change it would be believed.
            Success<RevenuePage> { Value.IsDoubtful: true } doubtful =>
                PageResult.Failed(BillingWindows.Doubt, FailureWeight.Page, doubtful.Attempts),
            Success<RevenuePage> success => await CompareAsync(window, success, cancellationToken),
            _ => AnswerWeights.OfPage(answer),
        };
    }

    private async Task<PageResult> CompareAsync(
        RevenueWindow window, Success<RevenuePage> success, CancellationToken cancellationToken)
    {
        var page = success.Value;
        var difference = await store.CompareAsync(
            window.Start, window.End, [.. page.Lines.Select(BilledLineMapping.ToRow)], page.KnowsAccountUser, cancellationToken);
        return new PageResult
        {
            Read = page.Read,
            Unchanged = page.Read - page.Rejected.Count,
            Rejects = [.. page.Rejected.Select(line => new PageReject($"#{line.RowNumber}", line.Field, line.Reason))],
            Attempts = success.Attempts,
            Warning = page.Warnings.Count == 0 ? null : string.Join(' ', page.Warnings),
            Preview = BilledLineSamples.Of(difference),
        };
    }
}
