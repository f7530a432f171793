using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>
/// The report page behind an interface: a browser in production, plain HTTP over the same page in long simulations.
/// </summary>
public interface IRevenueReport
{
    /// <summary>Opens the report for a window, reads it to its end and has it judged while the page is still open.</summary>
    /// <param name="window">The period.</param>
    /// <param name="visit">The session that the windows of a run share.</param>
    /// <param name="judge">Judges the reading; a page judged bad is photographed without its patients.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<Answer<RevenuePage>> ReadAsync(
        RevenueWindow window,
        ReportVisit visit,
        Func<ReportReading, Answer<RevenuePage>> judge,
        CancellationToken cancellationToken);
}
