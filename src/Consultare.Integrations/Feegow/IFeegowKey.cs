namespace Consultare.Integrations.Feegow;

/// <summary>
/// Gives the licence's key when the settings name none, so that one an administrator saves is used by the very next call.
/// </summary>
public interface IFeegowKey
{
    /// <summary>The key, or an empty text when there is none.</summary>
    ValueTask<string> FindAsync(CancellationToken cancellationToken);
}
