using System.Threading.Channels;
using Consultare.Integrations.Answers;
using Microsoft.Playwright;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>
/// Takes the token that the Totem page's script sends to the queue's host, with the cookies the browser would send there,
/// and keeps the first one that proves to be the unit's (hub-integrations 4.5, S27).
/// </summary>
internal sealed class TotemCapture(FeegowWebOptions options, TokenProver prover)
{
    private const int Visits = 2;
    private const string Header = "x-access-token";

    public async Task<Answer<UnitToken>> RunAsync(IPage page, Uri home, int unitId, CancellationToken cancellationToken)
    {
        for (var visit = 1; visit <= Visits; visit++)
        {
            if (await VisitAsync(page, home, unitId, cancellationToken) is { } answer)
            {
                return answer;
            }
        }

        return new Failed<UnitToken>(FeegowWebFailures.NoToken(unitId));
    }

    // Null when the page asked for nothing.
    private async Task<Answer<UnitToken>?> VisitAsync(IPage page, Uri home, int unitId, CancellationToken cancellationToken)
    {
        var calls = Channel.CreateBounded<IRequest>(new BoundedChannelOptions(20) { FullMode = BoundedChannelFullMode.DropWrite });
        void Note(object? sender, IRequest request)
        {
            if (IsQueueCall(request))
            {
                calls.Writer.TryWrite(request);
            }
        }

        page.Request += Note;
        try
        {
            var opened = await page.GotoAsync(new Uri(home, "/v8.1/?P=Totem").AbsoluteUri);
            if (opened is { Status: >= 400 } refused)
            {
                return new Failed<UnitToken>(FeegowWebFailures.UnknownPage(refused.Status));
            }

            return await FeegowPages.IsLoginAsync(page)
                ? new Failed<UnitToken>(FeegowWebFailures.SessionLost())
                : await FirstGoodAsync(page, calls.Reader, unitId, cancellationToken);
        }
        finally
        {
            page.Request -= Note;
        }
    }

    private async Task<Answer<UnitToken>?> FirstGoodAsync(
        IPage page, ChannelReader<IRequest> calls, int unitId, CancellationToken cancellationToken)
    {
        IntegrationFailure? failure = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (await NextAsync(calls, failure is null ? options.TotemWait : options.TotemGrace, cancellationToken) is { } call)
        {
            var token = call.Headers[Header];
            if (!seen.Add(token))
            {
                continue;
            }

            // Cookies of the answer to this very call belong to the session, so they are read after it.
            await call.ResponseAsync().WaitAsync(options.StepTimeout, TimeProvider.System, cancellationToken);
            var cookies = await CookiesAsync(page);
            var proof = await prover.ProveAsync(unitId, token, cookies, cancellationToken);
            if (proof.Verdict is TokenVerdict.Verified or TokenVerdict.Undecided)
            {
                return new Success<UnitToken>(new UnitToken(unitId, token, cookies, proof.Verdict == TokenVerdict.Verified), 1);
            }

            failure = proof.Verdict == TokenVerdict.Foreign
                ? FeegowWebFailures.ForeignToken(unitId)
                : FeegowWebFailures.Unproven(unitId, proof.Status);
        }

        return failure is null ? null : new Failed<UnitToken>(failure);
    }

    private static async Task<IRequest?> NextAsync(ChannelReader<IRequest> calls, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(wait, TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await calls.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<string> CookiesAsync(IPage page)
    {
        var cookies = await page.Context.CookiesAsync([options.CoreBaseUrl.AbsoluteUri]);
        return string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"));
    }

    private bool IsQueueCall(IRequest request) =>
        request.Method == "GET"
        && Uri.TryCreate(request.Url, UriKind.Absolute, out var address)
        && address.Host.Equals(options.CoreBaseUrl.Host, StringComparison.OrdinalIgnoreCase)
        && request.Headers.TryGetValue(Header, out var token)
        && token.Length > 0;
}
