using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Consultare.Sandbox.Google;

/// <summary>Checks the signed claim of a service account (integrations 9.1).</summary>
internal static class AssertionCheck
{
    private const string Scope = "https://www.googleapis.com/auth/spreadsheets.readonly";
    private const long LongestLife = 3600;

    // Google's own library names the real service whatever address it is sent to.
    private const string RealAudience = "https://oauth2.googleapis.com/token";
    private const long Tolerance = 300;

    /// <summary>What is wrong with an assertion; null when nothing is.</summary>
    public static string? Problem(string assertion, string audience, DateTimeOffset now)
    {
        try
        {
            var parts = assertion.Split('.');
            return parts.Length != 3 ? "Invalid JWT: three parts are expected."
                : !GoogleAccount.Verify(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]))
                    ? "Invalid JWT Signature."
                    : ProblemOfHead(Part(parts[0])) ?? ProblemOfClaims(Part(parts[1]), audience, now.ToUnixTimeSeconds());
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "Invalid JWT: it cannot be read.";
        }
    }

    private static string? ProblemOfHead(JsonElement head) =>
        head.GetProperty("alg").GetString() == "RS256" ? null : "Invalid JWT: alg must be RS256.";

    private static string? ProblemOfClaims(JsonElement claims, string audience, long now)
    {
        var (issued, expires) = (claims.GetProperty("iat").GetInt64(), claims.GetProperty("exp").GetInt64());
        return claims.GetProperty("iss").GetString() != GoogleAccount.Email ? "Invalid issuer: Not a valid email or user ID."
            : claims.GetProperty("aud").GetString() is var aud && aud != audience && aud != RealAudience ? "Invalid JWT: aud must be the token address."
            : claims.GetProperty("scope").GetString() != Scope ? "Invalid scope."
            : expires - issued is <= 0 or > LongestLife ? "Invalid JWT: it may live one hour at most."
            : issued > now + Tolerance || expires < now - Tolerance
                ? "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."
                : null;
    }

    private static JsonElement Part(string part) =>
        JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
}
