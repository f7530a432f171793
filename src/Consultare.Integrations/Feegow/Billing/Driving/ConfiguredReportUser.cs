using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Configuration;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>The user of the settings: FEEGOW_REPORT_USER, else the one the hub shares, FEEGOW_USER.</summary>
internal sealed class ConfiguredReportUser(IConfiguration configuration) : IReportUser
{
    /// <inheritdoc />
    public async Task<Answer<T>> RunAsync<T>(
        Func<FeegowCredentials, Task<Answer<T>>> job, CancellationToken cancellationToken)
    {
        var credentials = Pair("FEEGOW_REPORT_USER", "FEEGOW_REPORT_PASS") ?? Pair("FEEGOW_USER", "FEEGOW_PASS");
        return credentials is null
            ? new Failed<T>(FeegowWebFailures.NoCredentials())
            : await job(credentials);
    }

    private FeegowCredentials? Pair(string user, string password) =>
        configuration[user]?.Trim() is { Length: > 0 } name && configuration[password] is { Length: > 0 } secret
            ? new FeegowCredentials(name, secret)
            : null;
}
