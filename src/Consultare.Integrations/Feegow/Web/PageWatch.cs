using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>
/// Waits until a page has become one of the things it can be, whichever comes first: a look without waiting misses a
/// block that appears late (hub-integrations 4.5).
/// </summary>
internal sealed class PageWatch(FeegowWebOptions options)
{
    // A document that was already there when a button was pressed carries the mark, so that it is not read again.
    private const string Mark = "() => { window.__hubSeen = true; }";

    private const string Look =
        """
        ([grace, settle]) => {
          if (window.__hubSeen || document.readyState !== 'complete') return null;
          const shown = selector => [...document.querySelectorAll(selector)].some(one => one.getClientRects().length > 0);
          if (shown('#confirmaDesloga')) return 'Blocked';
          const user = shown('#User, [name=User]');
          const password = shown('#password, [name=password]');
          if (user && password) {
            const said = document.body.innerText;
            if (/inv[aá]lid|incorret|n[aã]o confere|n[aã]o encontrad/i.test(said)) return 'Refused';
            return performance.now() > grace ? 'Login' : null;
          }
          if (password) return performance.now() > settle ? 'PasswordOnly' : null;
          if (location.pathname.toLowerCase().startsWith('/v8.1')) return 'Landed';
          return performance.now() > settle ? 'Unknown' : null;
        }
        """;

    private const int SettleMilliseconds = 500;

    public static Task MarkAsync(IPage page) => page.EvaluateAsync(Mark);

    /// <summary>
    /// What the page has become. <paramref name="mayBlockLate"/>: a login form counts only once it has stood for a while,
    /// since the block may still appear on it.
    /// </summary>
    public async Task<PageState> WaitAsync(IPage page, bool mayBlockLate)
    {
        var grace = mayBlockLate ? options.BlockGrace.TotalMilliseconds : 0;
        var found = await page.WaitForFunctionAsync(Look, new[] { grace, SettleMilliseconds }, new PageWaitForFunctionOptions
        {
            PollingInterval = 50,
            Timeout = (float)(options.StepTimeout + options.BlockGrace).TotalMilliseconds,
        });
        return Enum.Parse<PageState>(await found.JsonValueAsync<string>());
    }
}
