using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Consultare.Sandbox.S3;

/// <summary>AWS signature version 4 as S3 computes it: canonical request, text to sign, key of the day.</summary>
internal static class SignatureCheck
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Throws <see cref="S3RefusedException"/> unless the account signed exactly this request.</summary>
    public static void Demand(HttpContext http, SignedRequest signed, DateTimeOffset now)
    {
        if (signed.KeyId != S3Account.AccessKeyId)
        {
            throw new S3RefusedException(S3Error.UnknownKeyId);
        }

        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(signed, Canonical(http, signed))), Encoding.UTF8.GetBytes(signed.Signature)))
        {
            throw new S3RefusedException(S3Error.WrongSignature);
        }

        if (signed.LifeSeconds is { } life
            && DateTimeOffset.ParseExact(signed.Date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddSeconds(life) < now)
        {
            throw new S3RefusedException(S3Error.Expired);
        }
    }

    private static string Canonical(HttpContext http, SignedRequest signed) => string.Join('\n',
        http.Request.Method,
        string.Join('/', S3Address.RawPath(http).Split('/').Select(part => Encode(Uri.UnescapeDataString(part)))),
        Query(http.Request.QueryString.Value ?? ""),
        string.Concat(signed.SignedHeaders.Select(name => $"{name}:{Header(http.Request, name)}\n")),
        string.Join(';', signed.SignedHeaders),
        signed.PayloadHash);

    private static string Query(string query) => string.Join('&', query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2).Select(part => Encode(Uri.UnescapeDataString(part))).ToArray())
        .Where(pair => pair[0] != SignedRequest.SignatureParameter)
        .Select(pair => (Name: pair[0], Value: pair.Length > 1 ? pair[1] : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    // Leading, trailing and repeated blanks do not count.
    private static string Header(HttpRequest request, string name) =>
        string.Join(',', request.Headers[name].Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    // Only letters, digits and -._~ stay: what EscapeDataString does too.
    private static string Encode(string text) => Uri.EscapeDataString(text);

    private static string Sign(SignedRequest signed, string canonical)
    {
        var text = string.Join('\n', SignedRequest.Algorithm, signed.Date, signed.Scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = signed.Scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + S3Account.SecretAccessKey), Hash);
        return Hex(Hash(key, text));
    }

    private static byte[] Hash(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
