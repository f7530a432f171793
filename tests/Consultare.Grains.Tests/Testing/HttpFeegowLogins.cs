using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Testing;

/// <summary>
/// Logins without a browser: the sandbox's own pages, asked over plain HTTP. For runs too long for Chromium; a token is
/// proven by the product.
/// </summary>
internal sealed class HttpFeegowLogins(Uri web, TokenProver prover) : IFeegowLogins
{
    public Task<Answer<WebLogin>> SignInAsync(IFeegowUser user, CancellationToken cancellationToken) =>
        user.SignInAsync(SignInAsync, cancellationToken);

    public Task<Answer<UnitTokens>> UnitTokensAsync(IFeegowUser user, IReadOnlyList<int> units, CancellationToken cancellationToken) =>
        user.SignInAsync((credentials, stop) => TokensAsync(credentials, units, stop), cancellationToken);

    private async Task<Answer<WebLogin>> SignInAsync(FeegowCredentials credentials, CancellationToken cancellationToken)
    {
        using var visit = new PlainVisit(web);
        try
        {
            return await visit.SignInAsync(credentials.User, credentials.Password, cancellationToken)
                && await visit.FindAsync(UnitPath(0), cancellationToken) is not null
                    ? new Success<WebLogin>(new WebLogin(web, visit.Cookies), 1)
                    : Fail<WebLogin>(FailureKind.UnknownPage, "O acesso não foi aceito.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return Fail<WebLogin>(FailureKind.UnknownPage, error.Message);
        }
    }

    private async Task<Answer<UnitTokens>> TokensAsync(
        FeegowCredentials credentials, IReadOnlyList<int> units, CancellationToken cancellationToken)
    {
        using var visit = new PlainVisit(web);
        try
        {
            if (!await visit.SignInAsync(credentials.User, credentials.Password, cancellationToken))
            {
                return Fail<UnitTokens>(FailureKind.UnknownPage, "O acesso não foi aceito.");
            }

            var tokens = new Dictionary<int, Answer<UnitToken>>();
            foreach (var unitId in units)
            {
                tokens[unitId] = await TokenAsync(visit, unitId, cancellationToken);
            }

            return new Success<UnitTokens>(new UnitTokens(web, tokens), 1);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return Fail<UnitTokens>(FailureKind.UnknownPage, error.Message);
        }
    }

    private async Task<Answer<UnitToken>> TokenAsync(PlainVisit visit, int unitId, CancellationToken cancellationToken)
    {
        await visit.FindAsync(UnitPath(unitId), cancellationToken);
        if (await visit.TotemTokenAsync(cancellationToken) is not { } token)
        {
            return Fail<UnitToken>(FailureKind.Untrusted, "Nenhum código foi capturado.");
        }

        return await prover.ProveAsync(new UnitSession(unitId, 0, token, ""), cancellationToken) switch
        {
            TokenVerdict.Verified => new Success<UnitToken>(new UnitToken(unitId, token, "", IsVerified: true), 1),
            TokenVerdict.Undecided => new Success<UnitToken>(new UnitToken(unitId, token, "", IsVerified: false), 1),
            var verdict => Fail<UnitToken>(FailureKind.Untrusted, $"O código não serve: {verdict}."),
        };
    }

    private static string UnitPath(int unitId) => $"/v8.1/?P=MudaLocal&Pers=1&MudaLocal={unitId}";

    private static Failed<T> Fail<T>(FailureKind kind, string message) => new(new IntegrationFailure(kind, message, null, [], 1));
}
