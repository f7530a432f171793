using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Testing;

/// <summary>
/// Logins at the sandbox's pages without a browser, for tests too long for one: when somebody signs in, and with what
/// session the hub goes on, is the product's to decide.
/// </summary>
public sealed class PlainLogins(Uri web) : IFeegowLogins
{
    public Task<Answer<WebLogin>> SignInAsync(IFeegowUser user, CancellationToken cancellationToken) =>
        user.SignInAsync<WebLogin>(
            async (credentials, stop) =>
            {
                using var visit = new PlainVisit(web);
                return await visit.SignInAsync(credentials.User, credentials.Password, stop)
                    ? new Success<WebLogin>(new WebLogin(web, visit.Cookies), 1)
                    : NotLetIn<WebLogin>();
            },
            cancellationToken);

    public Task<Answer<UnitTokens>> UnitTokensAsync(IFeegowUser user, IReadOnlyList<int> units, CancellationToken cancellationToken) =>
        user.SignInAsync<UnitTokens>(
            async (credentials, stop) =>
            {
                using var visit = new PlainVisit(web);
                return await visit.SignInAsync(credentials.User, credentials.Password, stop)
                    ? new Success<UnitTokens>(new UnitTokens(web, await TokensAsync(visit, units, stop)), 1)
                    : NotLetIn<UnitTokens>();
            },
            cancellationToken);

    private static async Task<Dictionary<int, Answer<UnitToken>>> TokensAsync(
        PlainVisit visit, IReadOnlyList<int> units, CancellationToken cancellationToken)
    {
        var tokens = new Dictionary<int, Answer<UnitToken>>();
        foreach (var unit in units)
        {
            var token = await visit.TotemTokenAsync(unit, cancellationToken);
            tokens[unit] = token.Length > 0 ? new Success<UnitToken>(new UnitToken(unit, token, "", IsVerified: true), 1) : NotLetIn<UnitToken>();
        }

        return tokens;
    }

    // Neither let in nor refused: the next cycle tries again.
    private static Failed<T> NotLetIn<T>() =>
        new(new IntegrationFailure(FailureKind.UnknownPage, "O acesso não foi aceito.", null, [], 1));
}
