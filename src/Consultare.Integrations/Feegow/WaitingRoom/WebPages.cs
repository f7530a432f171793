using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Http;

namespace Consultare.Integrations.Feegow.WaitingRoom;

/// <summary>Asks for pages with the cookies of a browser; follows redirects and recognises a lost session.</summary>
internal sealed class WebPages(RetryingSender sender, QueueFailures failures)
{
    private const int MaxRedirects = 5;
    private const string Agent = "Mozilla/5.0 (X11; Linux x86_64) HubConsultare/1.0";

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer<WebPage>> GetAsync(
        WebSession session, string pathAndQuery, CancellationToken cancellationToken)
    {
        var address = new Uri(session.Home, pathAndQuery);
        for (var hops = 0; hops <= MaxRedirects; hops++)
        {
            using var exchange = await sender.SendAsync(() => Message(address, session), cancellationToken);
            if (exchange.Status is not (>= 300 and <= 399) || exchange.Location is null)
            {
                return Read(address, exchange);
            }

            address = new Uri(address, exchange.Location);
            if (LoginMarkers.AreIn(address))
            {
                return new Failed<WebPage>(failures.SessionLost(exchange.Status));
            }
        }

        return new Failed<WebPage>(failures.UnknownPage("um redirecionamento sem fim", 302));
    }

    private Answer<WebPage> Read(Uri address, Exchange exchange)
    {
        if (!exchange.IsSuccess)
        {
            return new Failed<WebPage>(failures.Of(exchange) with { Attempts = exchange.Attempts });
        }

        var html = PageText.Decode(exchange.Body.Span, exchange.Charset);
        return LoginMarkers.AreIn(html)
            ? new Failed<WebPage>(failures.SessionLost(exchange.Status))
            : new Success<WebPage>(new WebPage(address, html), exchange.Attempts);
    }

    private static HttpRequestMessage Message(Uri address, WebSession session)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("User-Agent", Agent);
        message.Headers.TryAddWithoutValidation("X-Requested-With", "XMLHttpRequest");
        message.Headers.TryAddWithoutValidation("Referer", new Uri(session.Home, "/v8.1/PainelEspera.asp").AbsoluteUri);
        if (CookieChoice.HeaderFor(address, session.Cookies) is { Length: > 0 } cookies)
        {
            message.Headers.TryAddWithoutValidation("Cookie", cookies);
        }

        return message;
    }
}
