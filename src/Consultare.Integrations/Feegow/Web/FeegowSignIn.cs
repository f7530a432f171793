using Consultare.Integrations.Answers;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>
/// Signs in on the page of a fresh browser context, ending a competing session where that is asked for
/// (hub-integrations 4.2, 4.5).
/// </summary>
internal sealed partial class FeegowSignIn(FeegowWebOptions options, ILogger logger)
{
    private readonly PageWatch _watch = new(options);

    /// <summary>The host where the session lives, which may not be the one it began at (S26).</summary>
    public async Task<Answer<Uri>> RunAsync(IPage page, IFeegowUser user, CancellationToken cancellationToken)
    {
        var opened = await page.GotoAsync(new Uri(options.WebBaseUrl, "/v8.1/").AbsoluteUri);
        if (opened is { Status: >= 400 } refused)
        {
            return new Failed<Uri>(FeegowWebFailures.UnknownPage(refused.Status));
        }

        // The user is asked right before the first button is pressed: a page that never came costs nobody a login.
        var state = await _watch.WaitAsync(page, mayBlockLate: false);
        return Verdict(state, submitted: false, evictions: 0) is { } failure
            ? new Failed<Uri>(failure)
            : await user.SignInAsync((credentials, stop) => EnterAsync(page, state, credentials, stop), cancellationToken);
    }

    private async Task<Answer<Uri>> EnterAsync(
        IPage page, PageState state, FeegowCredentials credentials, CancellationToken cancellationToken)
    {
        var (submitted, evictions) = (false, 0);
        while (state != PageState.Landed || !submitted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Verdict(state, submitted, evictions) is { } failure)
            {
                return new Failed<Uri>(failure);
            }

            if (state is PageState.Login)
            {
                state = await SubmitAsync(page, credentials);
                submitted = true;
                continue;
            }

            evictions++;
            LogEviction(evictions);
            state = await EvictAsync(page, state, credentials);
            submitted = state == PageState.Landed;
        }

        return new Success<Uri>(HomeOf(page), 1);
    }

    // A form that comes back after a login, with no block on it, is a refusal whatever it says.
    private IntegrationFailure? Verdict(PageState state, bool submitted, int evictions) => state switch
    {
        PageState.Refused => FeegowWebFailures.WrongPassword(),
        PageState.Login when submitted => FeegowWebFailures.WrongPassword(),
        PageState.Blocked or PageState.PasswordOnly when evictions >= options.MostEvictions =>
            FeegowWebFailures.StillBlocked(evictions),

        // Nobody is signed in to a fresh context: a page shown to it anyway is none that we know.
        PageState.Landed or PageState.Unknown => FeegowWebFailures.UnknownPage(),
        _ => null,
    };

    private async Task<PageState> SubmitAsync(IPage page, FeegowCredentials credentials)
    {
        var form = page.Locator("form:has(#User), form:has([name=User])").First;
        await form.Locator("#User, [name=User]").First.FillAsync(credentials.User);
        await form.Locator("#password, [name=password]").First.FillAsync(credentials.Password);
        await PageWatch.MarkAsync(page);
        await form.Locator("#Entrar, [name=btnLogar], button[type=submit], input[type=submit]").First.ClickAsync();
        return await _watch.WaitAsync(page, mayBlockLate: true);
    }

    // The block has a password field of its own beside the login's: everything is looked for inside it.
    private async Task<PageState> EvictAsync(IPage page, PageState state, FeegowCredentials credentials)
    {
        var scope = state == PageState.Blocked ? page.Locator("#confirmaDesloga").First : page.Locator("form:has(#password), form:has([name=password])").First;
        await scope.Locator("#password, [name=password]").First.FillAsync(credentials.Password);
        await PageWatch.MarkAsync(page);
        await scope.Locator("#Deslogar, #Entrar, [name=btnLogar], button, input[type=submit]").First.ClickAsync();
        return await _watch.WaitAsync(page, mayBlockLate: false);
    }

    private Uri HomeOf(IPage page)
    {
        var home = new Uri(new Uri(page.Url).GetLeftPart(UriPartial.Authority));
        if (home.Host != options.WebBaseUrl.Host)
        {
            LogMoved(options.WebBaseUrl.Host, home.Host);
        }

        return home;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feegow: a competing session is ended, time {Eviction}")]
    private partial void LogEviction(int eviction);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feegow: the login of {Asked} led to {Home}; that host is used")]
    private partial void LogMoved(string asked, string home);
}
