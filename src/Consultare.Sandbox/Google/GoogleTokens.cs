using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;
using Microsoft.Net.Http.Headers;

namespace Consultare.Sandbox.Google;

/// <summary>The token service: signed claim in, access token out. Safe for concurrent use.</summary>
internal sealed class GoogleTokens(SandboxOptions options, SandboxClock clock, SwitchBoard switches)
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private const int LifeSeconds = 3599;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private int _lastNumber;

    /// <summary>Tokens given since the last reset.</summary>
    public int Issued { get; private set; }

    public IResult Issue(HttpContext http)
    {
        var form = RequestParameters.Of(http);
        if (form.Form("grant_type") != GrantType)
        {
            return Refuse("unsupported_grant_type", "Invalid grant_type.");
        }

        var skew = switches.Text(GoogleSwitches.Clock) == "skewed" ? TimeSpan.FromHours(2) : TimeSpan.Zero;
        var audience = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}";
        return AssertionCheck.Problem(form.Form("assertion") ?? "", audience, clock.GetUtcNow() + skew) is { } problem
            ? Refuse("invalid_grant", problem)
            : Results.Json(new { access_token = NewToken(), expires_in = LifeSeconds, token_type = "Bearer" });
    }

    /// <summary>Whether a request carries a token that is still good.</summary>
    public bool Accepts(HttpContext http)
    {
        const string Bearer = "Bearer ";
        var header = http.Request.Headers[HeaderNames.Authorization].ToString();
        lock (_gate)
        {
            return header.StartsWith(Bearer, StringComparison.Ordinal)
                && _until.TryGetValue(header[Bearer.Length..], out var until)
                && clock.GetUtcNow() < until;
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _until.Clear();
            Issued = 0;
        }
    }

    private string NewToken()
    {
        lock (_gate)
        {
            Issued++;
            var random = SeededRandom.For(options.Seed, "google-token", ++_lastNumber);
            var token = "sandbox." + string.Concat(Enumerable.Range(0, 40).Select(_ => (char)('a' + random.Next(26))));
            _until[token] = clock.GetUtcNow().AddSeconds(LifeSeconds);
            return token;
        }
    }

    private static IResult Refuse(string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: 400);
}
