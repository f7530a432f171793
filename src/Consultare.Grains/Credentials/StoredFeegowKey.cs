using Consultare.Data.Credentials;
using Consultare.Integrations.Feegow;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Credentials;

/// <summary>The licence's key as an administrator saved it, in the service's own row (F16).</summary>
internal sealed partial class StoredFeegowKey(CredentialStore credentials, ILogger<StoredFeegowKey> logger) : IFeegowKey
{
    /// <inheritdoc />
    public async ValueTask<string> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await credentials.FindAsync("feegow", cancellationToken: cancellationToken))?.Token ?? "";
        }
        catch (CredentialUnreadableException exception)
        {
            // Without its encryption key there is none: the run says so, and it has to be typed in again.
            LogUnreadable(exception);
            return "";
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored key of Feegow cannot be decrypted")]
    private partial void LogUnreadable(Exception exception);
}
