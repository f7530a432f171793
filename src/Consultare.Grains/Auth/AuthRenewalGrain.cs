using Consultare.Grains.Abstractions.Auth;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Credentials;
using Consultare.Grains.Runs;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Auth;

/// <inheritdoc cref="IAuthRenewalGrain" />
internal sealed class AuthRenewalGrain(
    IntegrationContext context, UnitRenewals renewals, MovedHost moved, IOptions<CredentialOptions> options)
    : IntegrationGrain(context), IAuthRenewalGrain
{
    /// <inheritdoc />
    protected override IRunPlan CreatePlan(RunTicket ticket) => new AuthRenewalPlan(renewals, moved, options.Value.Patience);
}
