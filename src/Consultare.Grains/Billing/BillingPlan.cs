using System.Globalization;
using Consultare.Grains.Runs;
using Consultare.Integrations.Feegow.Billing;

namespace Consultare.Grains.Billing;

/// <summary>
/// The regular run: yesterday and today as two windows of one day, so that a moved refund lands on the same day at every
/// re-run (hub-integrations 7.5). Both share one login.
/// </summary>
internal sealed class BillingPlan(DateOnly today, BillingWindows windows, bool askedByPerson) : IRunPlan
{
    private const string Day = "yyyy-MM-dd";
    private readonly ReportVisit _visit = new() { AskedByPerson = askedByPerson };

    /// <inheritdoc />
    public int Parallelism => 1;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>([PageOf(today.AddDays(-1)), PageOf(today)]);

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        var day = DateOnly.ParseExact(page.Key, Day, CultureInfo.InvariantCulture);
        return (await windows.ReadAsync(new RevenueWindow(day, day), _visit, run.Fence, cancellationToken)).Page;
    }

    /// <summary>Whether a text is the key of such a page.</summary>
    public static bool IsKey(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static PlannedPage PageOf(DateOnly day) => new(day.ToString(Day, CultureInfo.InvariantCulture));
}
