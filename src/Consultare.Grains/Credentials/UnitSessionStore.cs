using System.Globalization;
using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Credentials;

/// <summary>The units' tokens and cookies in integrations_config, encrypted (hub-domain 2.2).</summary>
internal sealed class UnitSessionStore(CredentialStore store, TimeProvider clock)
{
    private const string Service = "feegow";

    public async Task<UnitSession?> FindAsync(int unitId, long version, CancellationToken cancellationToken) =>
        await store.FindAsync(Service, RowOf(unitId), cancellationToken) is { Token.Length: > 0 } row
            ? new UnitSession(unitId, version, row.Token, row.Cookies)
            : null;

    public Task SaveAsync(UnitToken token, CancellationToken cancellationToken) => store.SaveAsync(
        new CredentialChange(Service, RowOf(token.UnitId), Token: token.Token, Cookies: token.Cookies), clock.LocalNow(), cancellationToken);

    private static string RowOf(int unitId) => unitId.ToString(CultureInfo.InvariantCulture);
}
