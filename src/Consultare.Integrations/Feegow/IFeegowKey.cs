namespace Consultare.Integrations.Feegow;

/// <summary>
/// Gives the licence's key that an administrator saved: it comes before the settings' and is used by the very next call.
/// </summary>
public interface IFeegowKey
{
    /// <summary>The key, or an empty text when none is saved.</summary>
    ValueTask<string> FindAsync(CancellationToken cancellationToken);
}
