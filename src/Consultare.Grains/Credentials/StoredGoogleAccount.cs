using Consultare.Data.Credentials;
using Consultare.Integrations.Sheets;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Credentials;

/// <summary>The service account as an administrator saved it, in the service's own row (F16).</summary>
internal sealed partial class StoredGoogleAccount(CredentialStore credentials, ILogger<StoredGoogleAccount> logger) : IGoogleAccount
{
    /// <inheritdoc />
    public async ValueTask<(string Email, string PrivateKey)?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await credentials.FindAsync("google", cancellationToken: cancellationToken) is { Username.Length: > 0, Token.Length: > 0 } saved
                ? (saved.Username, saved.Token.Replace("\\n", "\n", StringComparison.Ordinal))
                : null;
        }
        catch (CredentialUnreadableException exception)
        {
            // Without its encryption key there is none, and it has to be typed in again.
            LogUnreadable(exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored account of Google cannot be decrypted")]
    private partial void LogUnreadable(Exception exception);
}
