using System.Net.Http.Headers;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>Proves a unit's token by one real call to its queue: a credential counts only once something accepted it.</summary>
public sealed class TokenProver : IDisposable
{
    private static readonly CallLimits Limits = new(
        TimeSpan.FromSeconds(10),
        Attempts: 2,
        TimeSpan.FromMilliseconds(500),
        TimeSpan.FromSeconds(3),
        TimeSpan.FromSeconds(10),
        4 * 1024 * 1024,
        Random.Shared.NextDouble);

    private readonly FeegowWebOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly RetryingSender _sender;

    /// <summary>A prover with its own bounded connections.</summary>
    public TokenProver(IOptions<FeegowWebOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _http = new HttpMessageInvoker(IntegrationHandler.Create(TimeSpan.FromSeconds(5)));
        _sender = new RetryingSender(_http, Limits, clock);
    }

    /// <summary>What a stored session is still good for.</summary>
    public async Task<TokenVerdict> ProveAsync(UnitSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return (await ProveAsync(session.UnitId, session.Token, session.Cookies, cancellationToken)).Verdict;
    }

    /// <summary>Closes the prover's connections.</summary>
    public void Dispose() => _http.Dispose();

    internal async Task<TokenProof> ProveAsync(int unitId, string token, string cookies, CancellationToken cancellationToken)
    {
        using var exchange = await _sender.SendAsync(() => CreateMessage(unitId, token, cookies), cancellationToken);
        if (exchange.Status is 401 or 403 or (>= 300 and < 400))
        {
            return new TokenProof(TokenVerdict.Refused, exchange.Status);
        }

        if (!exchange.IsSuccess)
        {
            return new TokenProof(TokenVerdict.Unclear, exchange.Status);
        }

        var verdict = QueueItems.Read(exchange.Body.Memory, unitId);
        var isLogin = verdict == TokenVerdict.Unclear && LoginMarkers.AreIn(System.Text.Encoding.UTF8.GetString(exchange.Body.Span));
        return new TokenProof(isLogin ? TokenVerdict.Refused : verdict, exchange.Status);
    }

    private HttpRequestMessage CreateMessage(int unitId, string token, string cookies)
    {
        var address = new Uri(_options.CoreBaseUrl, $"/totem-queue/admin/get-queue-by-filter?filter=&unit_id={unitId}");
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.TryAddWithoutValidation("x-access-token", token);
        if (cookies.Length > 0)
        {
            message.Headers.TryAddWithoutValidation("Cookie", cookies);
        }

        return message;
    }
}
