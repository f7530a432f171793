namespace Consultare.Integrations.Sheets;

/// <summary>
/// Gives the service account that an administrator saved: it comes before the settings and counts from the very next token on.
/// </summary>
public interface IGoogleAccount
{
    /// <summary>E-mail and private key (PEM); null when none is saved whole.</summary>
    ValueTask<(string Email, string PrivateKey)?> FindAsync(CancellationToken cancellationToken);
}
