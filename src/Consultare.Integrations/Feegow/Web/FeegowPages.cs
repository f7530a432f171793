using Consultare.Integrations.Answers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>What every browser job does on Feegow's pages: sign in, switch the unit (hub-integrations 4).</summary>
public sealed class FeegowPages
{
    private readonly FeegowWebOptions _options;
    private readonly FeegowSignIn _signIn;

    /// <summary>Pages of the configured host.</summary>
    public FeegowPages(IOptions<FeegowWebOptions> options, ILogger<FeegowPages> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _signIn = new FeegowSignIn(_options, logger);
    }

    /// <summary>
    /// Signs in on the page of a fresh context; at most three competing sessions are ended on the way. The answer is the
    /// host the session lives at. Failures: Credential (after one attempt), SessionTaken, UnknownPage, Busy (the user's turn
    /// to sign in did not come).
    /// </summary>
    public Task<Answer<Uri>> SignInAsync(IPage page, IFeegowUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(user);
        return _signIn.RunAsync(page, user, cancellationToken);
    }

    /// <summary>
    /// Switches the session's unit. True when the page tells the unit, false when it tells none; a page that tells another
    /// unit is a failure (S24), and so is a login page (SessionLost).
    /// </summary>
    public async Task<Answer<bool>> SwitchUnitAsync(IPage page, Uri home, int unitId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        cancellationToken.ThrowIfCancellationRequested();
        var response = await page.GotoAsync(new Uri(home, $"/v8.1/?P=MudaLocal&Pers=1&MudaLocal={unitId}").AbsoluteUri);
        if (response is { Status: >= 400 } refused)
        {
            return new Failed<bool>(FeegowWebFailures.UnknownPage(refused.Status));
        }

        if (await IsLoginAsync(page))
        {
            return new Failed<bool>(FeegowWebFailures.SessionLost());
        }

        var marker = page.Locator($"[{_options.UnitAttribute}]");
        if (await marker.CountAsync() == 0)
        {
            return new Success<bool>(false, 1);
        }

        return await marker.First.GetAttributeAsync(_options.UnitAttribute) == $"{unitId}"
            ? new Success<bool>(true, 1)
            : new Failed<bool>(FeegowWebFailures.UnitStuck(unitId));
    }

    /// <summary>Whether the page shows the login instead of what was asked for, by its address or two markers.</summary>
    public static async Task<bool> IsLoginAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return LoginMarkers.AreIn(new Uri(page.Url)) || LoginMarkers.AreIn(await page.ContentAsync());
    }
}
