using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Testing;

/// <summary>
/// Sessions made over plain HTTP against the sandbox, for tests about what is done with a session rather than about how
/// a browser gets one. The waiting room and the units sign in as different users; no user signs in twice within 30 s.
/// </summary>
public sealed class PlainSessions(Uri web, TimeProvider clock) : IWebSessions, IUnitSessions, IDisposable
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
            using var visit = new PlainVisit(web);
            if (!await visit.SignInAsync(FeegowUsers.Monitor, FeegowUsers.Password, cancellationToken))
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
        using var visit = new PlainVisit(web);
        await visit.SignInAsync(FeegowUsers.Hub, FeegowUsers.Password, cancellationToken);
        var token = await visit.TotemTokenAsync(unitId, cancellationToken);
        return token.Length == 0
            ? Fail<UnitSession>("Nenhum código foi capturado.")
            : new Success<UnitSession>(_units[unitId] = new UnitSession(unitId, staleVersion + 1, token, ""), 1);
    }

    private static Failed<T> Fail<T>(string message) =>
        new(new IntegrationFailure(FailureKind.SessionLost, message, null, [], 1));
}
