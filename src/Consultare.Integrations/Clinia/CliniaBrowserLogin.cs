using Consultare.Integrations.Answers;
using Consultare.Integrations.Browsing;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Consultare.Integrations.Clinia;

/// <summary>Signs in on the dashboard's own login page, in a browser context of its own (hub-integrations 8).</summary>
internal sealed partial class CliniaBrowserLogin(
    IBrowserHost browser, IOptions<CliniaOptions> options, ILogger<CliniaBrowserLogin> logger) : ICliniaLogin
{
    private const string User = "input[type=email], input[name=email], input[placeholder='E-mail']";
    private const string Password = "input[type=password]";
    private const string Submit = "button[type=submit], input[type=submit], button:has-text('Entrar')";

    // A document that was there when the button was pressed carries the mark: a form without it has come back.
    private const string Mark = "() => { window.__hubSeen = true; }";

    private const string Size = "() => document.documentElement.outerHTML.length";

    private const string Look =
        """
        () => {
          if (document.readyState !== 'complete') return null;
          if (!location.pathname.toLowerCase().startsWith('/login')) return 'in';
          if (/inv[aá]lid|incorret|n[aã]o confere|n[aã]o encontrad/i.test(document.body.innerText)) return 'refused';
          const form = document.querySelector('input[type=password]');
          return form && !window.__hubSeen && performance.now() > 1000 ? 'refused' : null;
        }
        """;

    private readonly CliniaOptions _options = options.Value;

    /// <inheritdoc />
    public async Task<Answer<string>> SignInAsync(string user, string password, CancellationToken cancellationToken)
    {
        LogLogin();
        var answer = await browser.RunAsync(
            (page, _) => RunAsync(page, user, password), _options.LongestLogin, cancellationToken);
        if (answer is Failed<string> { Failure: var failure })
        {
            LogLoginFailed(failure.Kind, failure.StatusCode);
        }

        return answer;
    }

    private async Task<Answer<string>> RunAsync(IPage page, string user, string password)
    {
        var opened = await page.GotoAsync(Address("/login"));
        if (opened is { Status: >= 400 } refused)
        {
            return new Failed<string>(CliniaFailures.UnknownPage(refused.Status));
        }

        if (await page.EvaluateAsync<long>(Size) > _options.MaxResponseBytes)
        {
            return new Failed<string>(CliniaFailures.LoginTooLarge(_options));
        }

        if (await page.Locator(Password).CountAsync() == 0 || await page.Locator(User).CountAsync() == 0)
        {
            return new Failed<string>(CliniaFailures.UnknownPage(opened?.Status));
        }

        await page.Locator(User).First.FillAsync(user);
        await page.Locator(Password).First.FillAsync(password);
        await page.EvaluateAsync(Mark);
        await page.Locator(Submit).First.ClickAsync();
        var found = await page.WaitForFunctionAsync(Look, null, new PageWaitForFunctionOptions { PollingInterval = 50 });
        return await found.JsonValueAsync<string>() == "in"
            ? await CookiesAsync(page)
            : new Failed<string>(CliniaFailures.WrongPassword());
    }

    private async Task<Answer<string>> CookiesAsync(IPage page)
    {
        var cookies = await page.Context.CookiesAsync();
        var text = CookieChoice.HeaderFor(
            new Uri(Address("/api/")), cookies.Select(one => new WebCookie(one.Name, one.Value, one.Domain, one.Path)));
        return text.Length > 0 ? new Success<string>(text, 1) : new Failed<string>(CliniaFailures.UnknownPage(null));
    }

    private string Address(string path) => _options.BaseUrl.AbsoluteUri.TrimEnd('/') + path;

    [LoggerMessage(Level = LogLevel.Information, Message = "Clinia: signing in with the browser")]
    private partial void LogLogin();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Clinia: the login failed: {Kind}, status {Status}")]
    private partial void LogLoginFailed(FailureKind kind, int? status);
}
