using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Testing;

/// <summary>
/// Logins at the sandbox's pages without a browser, for tests too long for one: when somebody signs in, and with what
/// session the hub goes on, is the product's to decide.
/// </summary>
/// <param name="web">Where the pages are.</param>
/// <param name="prover">The product's own proof of a token; null believes the page.</param>
public sealed class PlainLogins(Uri web, TokenProver? prover = null) : IFeegowLogins
{
    public Task<Answer<WebLogin>> SignInAsync(IFeegowUser user, CancellationToken cancellationToken) => InAsync(
        user,
        async (visit, stop) =>
        {
            await visit.GoToUnitAsync(0, stop);
            return new WebLogin(web, visit.Cookies);
        },
        cancellationToken);

    public Task<Answer<UnitTokens>> UnitTokensAsync(IFeegowUser user, IReadOnlyList<int> units, CancellationToken cancellationToken) =>
        InAsync(user, async (visit, stop) => new UnitTokens(web, await TokensAsync(visit, units, stop)), cancellationToken);

    private Task<Answer<T>> InAsync<T>(
        IFeegowUser user, Func<PlainVisit, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => user.SignInAsync<T>(
        async (credentials, stop) =>
        {
            using var visit = new PlainVisit(web);
            try
            {
                return await visit.SignInAsync(credentials.User, credentials.Password, stop)
                    ? new Success<T>(await work(visit, stop), 1)
                    : NotLetIn<T>();
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                return NotLetIn<T>();
            }
        },
        cancellationToken);

    private async Task<Dictionary<int, Answer<UnitToken>>> TokensAsync(
        PlainVisit visit, IReadOnlyList<int> units, CancellationToken cancellationToken)
    {
        var tokens = new Dictionary<int, Answer<UnitToken>>();
        foreach (var unit in units)
        {
            var token = await visit.TotemTokenAsync(unit, cancellationToken);
            var verdict = token.Length == 0 ? TokenVerdict.Unclear
                : prover is null ? TokenVerdict.Verified
                : await prover.ProveAsync(new UnitSession(unit, 0, token, ""), cancellationToken);
            tokens[unit] = verdict is TokenVerdict.Verified or TokenVerdict.Undecided
                ? new Success<UnitToken>(new UnitToken(unit, token, "", verdict == TokenVerdict.Verified), 1)
                : NotLetIn<UnitToken>();
        }

        return tokens;
    }

    // Neither let in nor refused: the next cycle tries again.
    private static Failed<T> NotLetIn<T>() =>
        new(new IntegrationFailure(FailureKind.UnknownPage, "O acesso não foi aceito.", null, [], 1));
}
