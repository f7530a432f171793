using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Billing.Driving;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Billing;

/// <summary>The report's user behind the gate that all jobs of the hub pass (hub-integrations 4.5).</summary>
internal sealed class ReportUser(FeegowGate gate) : IReportUser
{
    // A renewal of the units' access takes about a minute; waiting for it beats being late by hours.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <inheritdoc />
    public Task<Answer<T>> RunAsync<T>(
        Func<IFeegowUser, CancellationToken, Task<Answer<T>>> job, bool askedByPerson, CancellationToken cancellationToken) =>
        gate.WorkAsync(FeegowUse.Report, ServiceCatalogue.Faturamento.Key, askedByPerson, Patience, job, cancellationToken);
}
