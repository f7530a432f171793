using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>The report page in a browser: found, set up, read to its end (hub-integrations 7.2).</summary>
internal sealed class ReportPage(IPage page, RevenueReportOptions options)
{
    private const string Query = "?P=RelatoriosModoFranquia&Pers=1&TR=72";
    private const string EmptyRefusal = "ERR_HTTP_RESPONSE_CODE_FAILURE";
    private const string Interrupted = "interrupted by another navigation";
    private const int MostTries = 3;
    private const int NotFound = 404;

    // One round trip; a page too large stays where it is. Hidden text says nothing to anybody.
    private const string Take =
        """
        most => {
          const tables = [...document.querySelectorAll('table')].filter(table => !table.parentElement.closest('table'));
          const size = tables.reduce((sum, table) => sum + table.innerHTML.length, 0);
          const texts = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
            node.nodeType === Node.ELEMENT_NODE
              ? (/^(TABLE|SCRIPT|STYLE|NOSCRIPT)$/.test(node.tagName) || node.getClientRects().length === 0
                ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP)
              : NodeFilter.FILTER_ACCEPT);
          while (walk.nextNode() && texts.length < 2000) texts.push(walk.currentNode.data);
          return {
            size,
            tables: size > most ? '' : tables.map(table => table.outerHTML).join(''),
            text: texts.join(' ').slice(0, 20000),
            from: document.querySelector('#De')?.value ?? '',
            to: document.querySelector('#Ate')?.value ?? '',
          };
        }
        """;

    private readonly UnitPicker _units = new(page, options);
    private readonly ColumnPicker _columns = new(page, options);

    /// <summary>Opens the page wherever this host has it; null when it is open.</summary>
    public async Task<IntegrationFailure?> OpenAsync(Uri home, CancellationToken cancellationToken)
    {
        foreach (var folder in options.Folders)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (isThere, response) = await GoAsync(new Uri(home, folder + Query));
            if (isThere)
            {
                return await ProblemAsync(response);
            }
        }

        return FeegowWebFailures.UnknownPage(NotFound);
    }

    /// <summary>Sets everything up, loads, scrolls to the end and takes the tables.</summary>
    public async Task<Answer<ReportReading>> ReadAsync(RevenueWindow window, CancellationToken cancellationToken)
    {
        await DismissOffersAsync();
        if (await _units.PickAsync(cancellationToken) is { } missing)
        {
            return new Failed<ReportReading>(RevenueFailures.MissingControl(missing));
        }

        await _units.ApplyAsync();
        await ReportDates.SetAsync(page, window);
        using var requests = new ReportRequests(page);
        var picked = await _columns.LoadAsync(cancellationToken);
        var ended = await new ReportScroll(page, requests, options).ToTheEndAsync(cancellationToken);
        var shot = await page.EvaluateAsync<ReportShot>(Take, options.MostHtml);
        return shot.Size > options.MostHtml
            ? new Failed<ReportReading>(RevenueFailures.PageTooLarge(options.MostHtml))
            : new Success<ReportReading>(Reading(shot, requests, picked, ended), 1);
    }

    // A refusal without a page of its own is an error of the browser rather than an answer, and the browser's own page
    // about it may still be on its way when the next address is asked for.
    private async Task<(bool IsThere, IResponse? Response)> GoAsync(Uri address)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var response = await page.GotoAsync(
                    address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                return (response is not { Status: NotFound }, response);
            }
            catch (PlaywrightException refused) when (refused.Message.Contains(EmptyRefusal, StringComparison.Ordinal))
            {
                return (false, null);
            }
            catch (PlaywrightException cut) when (tries < MostTries && cut.Message.Contains(Interrupted, StringComparison.Ordinal))
            {
                await page.WaitForLoadStateAsync(LoadState.Load);
            }
        }
    }

    private ReportReading Reading(ReportShot shot, ReportRequests requests, bool picked, bool ended) => new()
    {
        Html = shot.Tables,
        TextOutside = shot.Text,
        From = shot.From,
        To = shot.To,
        Host = new Uri(page.Url).Host,
        FailedRequests = requests.Failed,
        AnsweredRequests = requests.Answered,
        ReachedEnd = ended,
        PickedAccountUser = picked,
    };

    private async Task<IntegrationFailure?> ProblemAsync(IResponse? response)
    {
        if (await page.EvaluateAsync<long>("() => document.documentElement.innerHTML.length") > options.MostHtml)
        {
            return RevenueFailures.PageTooLarge(options.MostHtml);
        }

        if (response is { Status: >= 400 } refused)
        {
            return FeegowWebFailures.UnknownPage(refused.Status);
        }

        if (await FeegowPages.IsLoginAsync(page))
        {
            return FeegowWebFailures.SessionLost();
        }

        return await page.Locator("#De").CountAsync() > 0 ? null : FeegowWebFailures.UnknownPage();
    }

    // An offer may cover the page, now or later: it is dismissed whenever it stands in the way of a click.
    private Task DismissOffersAsync()
    {
        var dismiss = page.GetByRole(AriaRole.Button, new() { Name = "Não, obrigada." });
        return page.AddLocatorHandlerAsync(dismiss, offer => offer.ClickAsync());
    }
}
