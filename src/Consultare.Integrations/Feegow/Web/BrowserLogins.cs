using Consultare.Integrations.Answers;
using Consultare.Integrations.Browsing;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>Makes sessions and unit tokens in a real browser (hub-integrations 4).</summary>
internal sealed class BrowserLogins(
    IBrowserHost browser, FeegowPages pages, TokenProver prover, IOptions<FeegowWebOptions> options) : IFeegowLogins
{
    private const int HeadOffice = 0;
    private static readonly TimeSpan LongestLogin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LongestRenewal = TimeSpan.FromSeconds(150);

    private readonly TotemCapture _totem = new(options.Value, prover);

    public Task<Answer<WebLogin>> SignInAsync(IFeegowUser user, CancellationToken cancellationToken) =>
        browser.RunAsync((page, stop) => SignInAsync(page, user, stop), LongestLogin, cancellationToken);

    public Task<Answer<UnitTokens>> UnitTokensAsync(
        IFeegowUser user, IReadOnlyList<int> units, CancellationToken cancellationToken) =>
        browser.RunAsync((page, stop) => TokensAsync(page, user, units, stop), LongestRenewal, cancellationToken);

    private async Task<Answer<WebLogin>> SignInAsync(IPage page, IFeegowUser user, CancellationToken cancellationToken)
    {
        var signedIn = await pages.SignInAsync(page, user, cancellationToken);
        if (signedIn is not Success<Uri> { Value: var home })
        {
            return signedIn.Map<WebLogin>(_ => throw new InvalidOperationException());
        }

        // A page that tells no unit is believed here: the monitor itself checks each switch.
        var switched = await pages.SwitchUnitAsync(page, home, HeadOffice, cancellationToken);
        if (switched is Failed<bool> { Failure: var failure })
        {
            return new Failed<WebLogin>(failure);
        }

        var cookies = await page.Context.CookiesAsync();
        return new Success<WebLogin>(new WebLogin(home, [.. cookies.Select(Read)]), 1);
    }

    private async Task<Answer<UnitTokens>> TokensAsync(
        IPage page, IFeegowUser user, IReadOnlyList<int> units, CancellationToken cancellationToken)
    {
        var signedIn = await pages.SignInAsync(page, user, cancellationToken);
        var tokens = new Dictionary<int, Answer<UnitToken>>();
        var mayReturn = true;
        foreach (var unitId in signedIn is Success<Uri> ? units : [])
        {
            var home = ((Success<Uri>)signedIn).Value;
            var answer = await TokenAsync(page, home, unitId, cancellationToken);
            if (answer is Failed<UnitToken> { Failure.Kind: FailureKind.SessionLost } && mayReturn)
            {
                // Once for the whole job (S22): a session that is lost twice belongs to somebody else.
                mayReturn = false;
                await page.Context.ClearCookiesAsync();
                answer = await pages.SignInAsync(page, user, cancellationToken) switch
                {
                    Success<Uri> back => await TokenAsync(page, back.Value, unitId, cancellationToken),
                    var failed => failed.Map<UnitToken>(_ => throw new InvalidOperationException()),
                };
            }

            tokens[unitId] = answer;
        }

        return signedIn.Map(home => new UnitTokens(home, tokens));
    }

    private async Task<Answer<UnitToken>> TokenAsync(IPage page, Uri home, int unitId, CancellationToken cancellationToken)
    {
        var switched = await pages.SwitchUnitAsync(page, home, unitId, cancellationToken);
        return switched is Failed<bool> { Failure: var failure }
            ? new Failed<UnitToken>(failure)
            : await _totem.RunAsync(page, home, unitId, cancellationToken);
    }

    private static WebCookie Read(BrowserContextCookiesResult cookie) => new(cookie.Name, cookie.Value, cookie.Domain, cookie.Path);
}
