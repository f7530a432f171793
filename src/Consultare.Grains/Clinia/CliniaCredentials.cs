using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Clinia;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Clinia;

/// <summary>The dashboard's credentials: the stored row first, then the settings (hub-integrations 0.7).</summary>
internal sealed class CliniaCredentials(CredentialStore store, IOptions<CliniaOptions> options, TimeProvider clock)
{
    private const string Service = "clinia";

    // What the former panel stored where only a cookie was given.
    private const string NobodyStored = "clinia_cookie_only";

    /// <summary>What is known now.</summary>
    /// <exception cref="CredentialUnreadableException">A stored secret cannot be decrypted.</exception>
    public async Task<CliniaLoginPair> FindAsync(CancellationToken cancellationToken)
    {
        var row = await store.FindAsync(Service, cancellationToken: cancellationToken);
        var isStored = row is { Username: not ("" or NobodyStored), Password.Length: > 0 };
        return new CliniaLoginPair(
            isStored ? row!.Username : options.Value.User,
            isStored ? row!.Password : options.Value.Password,
            row is { Token.Length: > 0 } ? row.Token : options.Value.Cookie);
    }

    /// <summary>Keeps the cookie of a new session, encrypted; what else is stored stays.</summary>
    public Task SaveCookieAsync(string cookie, CancellationToken cancellationToken) =>
        store.SaveAsync(new CredentialChange(Service, Token: cookie), clock.LocalNow(), cancellationToken);
}
