using Consultare.Grains.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing;

namespace Consultare.Grains.Tests.Billing;

/// <summary>The report while another job of the hub has the user and keeps it beyond all patience.</summary>
internal sealed class BusyReport : IRevenueReport
{
    public Task<Answer<RevenuePage>> ReadAsync(
        RevenueWindow window,
        ReportVisit visit,
        Func<ReportReading, Answer<RevenuePage>> judge,
        CancellationToken cancellationToken) =>
        Task.FromResult<Answer<RevenuePage>>(new Failed<RevenuePage>(FeegowGateFailures.Busy()));
}
