using System.Net;
using System.Text.RegularExpressions;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Http;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Testing;

/// <summary>
/// Sessions made over plain HTTP against the sandbox, for tests about what is done with a session rather than about how
/// a browser gets one. The waiting room and the units sign in as different users; no user signs in twice within 30 s.
/// </summary>
public sealed partial class PlainSessions(Uri web, TimeProvider clock) : IWebSessions, IUnitSessions, IDisposable
{
    private static readonly TimeSpan BetweenLogins = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(30);
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<int, UnitSession> _units = [];
    private readonly Dictionary<int, DateTimeOffset> _renewedAt = [];
    private readonly List<DateTimeOffset> _logins = [];
    private WebSession? _session;

    /// <summary>When the waiting room signed in, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Logins => _logins;

    /// <summary>How often a unit's renewal was asked for.</summary>
    public int RenewalsAsked { get; private set; }

    /// <summary>What every session is told to be, instead of what it is; null for the truth.</summary>
    public IntegrationFailure? Refusal { get; set; }

    public async ValueTask<Answer<WebSession>> CurrentAsync(CancellationToken cancellationToken) =>
        Refusal is { } refusal ? new Failed<WebSession>(refusal)
            : _session is { } session ? new Success<WebSession>(session, 1)
            : await RenewAsync(0, cancellationToken);

    public async ValueTask<Answer<WebSession>> RenewAsync(long staleVersion, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_session is { } newer && newer.Version > staleVersion)
            {
                return new Success<WebSession>(newer, 1);
            }

            if (_logins.Count > 0 && clock.GetUtcNow() - _logins[^1] < BetweenLogins)
            {
                return Fail<WebSession>("O último acesso foi há menos de 30 segundos.");
            }

            _logins.Add(clock.GetUtcNow());
            using var visit = new Visit(web);
            if (!await visit.SignInAsync(FeegowUsers.Monitor, cancellationToken))
            {
                return Fail<WebSession>("O acesso não foi aceito.");
            }

            _session = new WebSession(staleVersion + 1, web, visit.Cookies);
            return new Success<WebSession>(_session, 1);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask<Answer<UnitSession>> CurrentAsync(int unitId, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Refusal is { } refusal ? new Failed<UnitSession>(refusal)
                : _units.TryGetValue(unitId, out var known) ? new Success<UnitSession>(known, 1)
                : await CaptureAsync(unitId, 0, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask<Answer<UnitSession>> RenewAsync(int unitId, long staleVersion, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            RenewalsAsked++;
            if (_renewedAt.TryGetValue(unitId, out var at) && clock.GetUtcNow() - at < BetweenRenewals)
            {
                return Fail<UnitSession>("A sessão já foi renovada há pouco.");
            }

            _renewedAt[unitId] = clock.GetUtcNow();
            return await CaptureAsync(unitId, staleVersion, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<Answer<UnitSession>> CaptureAsync(int unitId, long staleVersion, CancellationToken cancellationToken)
    {
        using var visit = new Visit(web);
        await visit.SignInAsync(FeegowUsers.Hub, cancellationToken);
        await visit.GetAsync($"/v8.1/?P=MudaLocal&Pers=1&MudaLocal={unitId}", cancellationToken);
        var totem = await visit.GetAsync("/v8.1/?P=Totem", cancellationToken);
        var token = TokenInScript().Match(totem).Groups[1].Value;
        return token.Length == 0
            ? Fail<UnitSession>("Nenhum código foi capturado.")
            : new Success<UnitSession>(_units[unitId] = new UnitSession(unitId, staleVersion + 1, token, ""), 1);
    }

    private static Failed<T> Fail<T>(string message) =>
        new(new IntegrationFailure(FailureKind.SessionLost, message, null, [], 1));

    [GeneratedRegex("'x-access-token': '([^']+)'", RegexOptions.IgnoreCase)]
    private static partial Regex TokenInScript();

    /// <summary>One visit with cookies of its own.</summary>
    private sealed class Visit : IDisposable
    {
        private const int MostEvictions = 3;
        private readonly CookieContainer _jar = new();
        private readonly SocketsHttpHandler _handler;
        private readonly HttpClient _http;

        public Visit(Uri web)
        {
            _handler = new SocketsHttpHandler { CookieContainer = _jar, ConnectCallback = LoopbackNames.ConnectAsync };
            _http = new HttpClient(_handler) { BaseAddress = web };
        }

        public IReadOnlyList<WebCookie> Cookies =>
            [.. _jar.GetAllCookies().Select(one => new WebCookie(one.Name, one.Value, one.Domain, one.Path))];

        public async Task<bool> SignInAsync(string user, CancellationToken cancellationToken)
        {
            for (var evictions = 0; evictions <= MostEvictions; evictions++)
            {
                var page = await PostAsync(cancellationToken, ("User", user), ("password", FeegowUsers.Password));
                if (!page.Contains("confirmaDesloga", StringComparison.Ordinal))
                {
                    return !page.Contains("id=\"User\"", StringComparison.Ordinal);
                }

                await PostAsync(cancellationToken, ("Desloga", "1"), ("password", FeegowUsers.Password));
            }

            return false;
        }

        public Task<string> GetAsync(string path, CancellationToken cancellationToken) =>
            _http.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);

        public void Dispose()
        {
            _http.Dispose();
            _handler.Dispose();
        }

        private async Task<string> PostAsync(CancellationToken cancellationToken, params (string Name, string Value)[] fields)
        {
            using var form = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value)));
            using var answer = await _http.PostAsync(new Uri("/main/?P=Login", UriKind.Relative), form, cancellationToken);
            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
    }
}
