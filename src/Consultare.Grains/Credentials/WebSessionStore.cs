using System.Text.Json;
using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Credentials;

/// <summary>The waiting room's session in a row of integrations_config of its own, encrypted.</summary>
internal sealed class WebSessionStore(CredentialStore store, TimeProvider clock)
{
    private const string Service = "feegow";
    private const string Row = "web";

    public async Task<WebSession?> FindAsync(long version, CancellationToken cancellationToken)
    {
        var row = await store.FindAsync(Service, Row, cancellationToken);
        return row is { Cookies.Length: > 0 } && JsonSerializer.Deserialize<Kept>(row.Cookies) is { } kept
            ? new WebSession(version, kept.Home, kept.Cookies)
            : null;
    }

    public Task SaveAsync(WebLogin login, CancellationToken cancellationToken) => store.SaveAsync(
        new CredentialChange(Service, Row, Cookies: JsonSerializer.Serialize(new Kept(login.Home, login.Cookies))),
        clock.LocalNow(),
        cancellationToken);

    private sealed record Kept(Uri Home, IReadOnlyList<WebCookie> Cookies)
    {
        public override string ToString() => Home.Host;
    }
}
