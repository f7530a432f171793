using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>The user who reads the report; jobs of the hub that share a user take turns (hub-integrations 4.5).</summary>
public interface IReportUser
{
    /// <summary>Runs a job as this user; Busy when another job of the hub has the user.</summary>
    Task<Answer<T>> RunAsync<T>(Func<FeegowCredentials, Task<Answer<T>>> job, CancellationToken cancellationToken);
}
