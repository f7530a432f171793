using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>
/// Scrolls until the list has ended: rows come, or a request is waited for, or nothing has happened for a while twice
/// over. A slow page is waited for, not guessed at (S36).
/// </summary>
internal sealed class ReportScroll(IPage page, ReportRequests requests, RevenueReportOptions options)
{
    private const int QuietRounds = 2;

    // Scrolls to the end and waits for a row more than known, or for quiet.
    private const string Grow =
        """
        ([known, quiet]) => new Promise(resolve => {
          const rows = () => {
            const result = document.querySelectorAll('#table-resultado tbody tr').length;
            return result > 0 || document.querySelector('#table-resultado') ? result : document.querySelectorAll('table tbody tr').length;
          };
          if (rows() > known) return resolve(rows());
          const watch = new MutationObserver(() => { if (rows() > known) end(); });
          const timer = setTimeout(() => end(), quiet);
          const end = () => { clearTimeout(timer); watch.disconnect(); resolve(rows()); };
          watch.observe(document.documentElement, { childList: true, subtree: true });
          window.scrollTo(0, document.documentElement.scrollHeight);
          window.dispatchEvent(new Event('scroll'));
        })
        """;

    /// <summary>Whether the list came to its end; false when it passed a bound.</summary>
    /// <exception cref="TimeoutException">A request of the page never ended.</exception>
    public async Task<bool> ToTheEndAsync(CancellationToken cancellationToken)
    {
        var known = 0;
        for (var quiet = 0; quiet < QuietRounds && requests.Failed == 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (wasBusy, changed) = requests.Look();
            var rows = await page.EvaluateAsync<int>(Grow, new[] { known, (int)options.Quiet.TotalMilliseconds });
            if (rows > options.MostRows)
            {
                return false;
            }

            var isQuiet = rows == known && !wasBusy && !changed.IsCompleted;
            quiet = isQuiet ? quiet + 1 : 0;
            if (rows == known && !isQuiet)
            {
                await RequestsAsync(cancellationToken);
            }

            known = rows;
        }

        return true;
    }

    private async Task RequestsAsync(CancellationToken cancellationToken)
    {
        while (requests.Look() is { IsBusy: true } look)
        {
            await look.Changed.WaitAsync(options.LongestPart, TimeProvider.System, cancellationToken);
        }
    }
}
