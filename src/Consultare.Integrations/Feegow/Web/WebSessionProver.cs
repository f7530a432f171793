using System.Text;
using Consultare.Integrations.Http;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>Tells by the waiting list's frame whether a session is still signed in (hub-integrations 4.1).</summary>
public sealed class WebSessionProver : IDisposable
{
    private static readonly CallLimits Limits = new(
        TimeSpan.FromSeconds(10),
        Attempts: 2,
        TimeSpan.FromMilliseconds(500),
        TimeSpan.FromSeconds(3),
        TimeSpan.FromSeconds(10),
        4 * 1024 * 1024,
        Random.Shared.NextDouble);

    private readonly HttpMessageInvoker _http = new(IntegrationHandler.Create(TimeSpan.FromSeconds(5)));
    private readonly RetryingSender _sender;

    /// <summary>A prover with its own bounded connections.</summary>
    public WebSessionProver(TimeProvider clock) => _sender = new RetryingSender(_http, Limits, clock);

    /// <summary>Whether the page came, and not the login in its place.</summary>
    public async Task<bool> IsAliveAsync(WebSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var address = new Uri(session.Home, "/v8.1/?P=ListaEspera&Pers=1");
        using var exchange = await _sender.SendAsync(() => CreateMessage(address, session), cancellationToken);
        return exchange.IsSuccess && !LoginMarkers.AreIn(Encoding.UTF8.GetString(exchange.Body.Span));
    }

    /// <summary>Closes the prover's connections.</summary>
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage CreateMessage(Uri address, WebSession session)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        if (CookieChoice.HeaderFor(address, session.Cookies) is { Length: > 0 } cookies)
        {
            message.Headers.TryAddWithoutValidation("Cookie", cookies);
        }

        return message;
    }
}
