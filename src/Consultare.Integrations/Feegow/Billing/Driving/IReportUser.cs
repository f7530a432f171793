using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>The user who reads the report; jobs of the hub that share a user take turns (hub-integrations 4.5).</summary>
public interface IReportUser
{
    /// <summary>Runs a job as this user; Busy when another job of the hub has the user.</summary>
    /// <param name="job">What to do; it may have the user sign in; its token is cancelled when it must end.</param>
    /// <param name="askedByPerson">A person may try refused credentials again.</param>
    /// <param name="cancellationToken">Ends the wait and the job.</param>
    Task<Answer<T>> RunAsync<T>(
        Func<IFeegowUser, CancellationToken, Task<Answer<T>>> job, bool askedByPerson, CancellationToken cancellationToken);
}
