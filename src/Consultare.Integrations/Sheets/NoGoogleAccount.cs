namespace Consultare.Integrations.Sheets;

/// <summary>Where nobody keeps an account: the settings' one is all there is.</summary>
internal sealed class NoGoogleAccount : IGoogleAccount
{
    public ValueTask<(string Email, string PrivateKey)?> FindAsync(CancellationToken cancellationToken) => default;
}
