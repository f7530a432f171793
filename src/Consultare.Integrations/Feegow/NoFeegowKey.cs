namespace Consultare.Integrations.Feegow;

/// <summary>For hosts that keep no key of their own: only the setting counts.</summary>
internal sealed class NoFeegowKey : IFeegowKey
{
    public ValueTask<string> FindAsync(CancellationToken cancellationToken) => new("");
}
