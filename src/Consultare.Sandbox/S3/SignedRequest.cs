namespace Consultare.Sandbox.S3;

/// <summary>What a client says of its signature, in the header or, of a presigned address, in the query.</summary>
/// <param name="KeyId">Access key id.</param>
/// <param name="Scope"><c>yyyyMMdd/region/s3/aws4_request</c>.</param>
/// <param name="Date">Instant of signing, <c>yyyyMMddTHHmmssZ</c>.</param>
/// <param name="SignedHeaders">Lower-case names, in order.</param>
/// <param name="PayloadHash">What stands for the body in the signature.</param>
/// <param name="Signature">In hex.</param>
/// <param name="LifeSeconds">How long a presigned address is good for; null for a signed header.</param>
internal sealed record SignedRequest(
    string KeyId,
    string Scope,
    string Date,
    IReadOnlyList<string> SignedHeaders,
    string PayloadHash,
    string Signature,
    int? LifeSeconds)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    public const string UnsignedPayload = "UNSIGNED-PAYLOAD";
    public const string SignatureParameter = "X-Amz-Signature";
    private const int LongestLifeSeconds = 604_800;

    /// <summary>Reads it. Throws <see cref="S3RefusedException"/> when there is none or it cannot be read.</summary>
    public static SignedRequest Read(HttpContext http) =>
        http.Request.Query.ContainsKey(SignatureParameter) ? OfQuery(http.Request.Query) : OfHeaders(http.Request.Headers);

    private static SignedRequest OfHeaders(IHeaderDictionary headers)
    {
        var header = headers.Authorization.ToString();
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            throw new S3RefusedException(S3Error.AccessDenied);
        }

        var parts = header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .GroupBy(part => part[0])
            .ToDictionary(part => part.Key, part => part.First()[1]);
        var hash = headers["x-amz-content-sha256"].ToString();
        return hash.Length == 0
            ? throw new S3RefusedException(S3Error.InvalidArgument("Missing required header for this request: x-amz-content-sha256"))
            : Make(name => parts.GetValueOrDefault(name), "Credential", "SignedHeaders", "Signature", headers["x-amz-date"].ToString(), hash, null);
    }

    private static SignedRequest OfQuery(IQueryCollection query)
    {
        if (query["X-Amz-Algorithm"] != Algorithm
            || !int.TryParse(query["X-Amz-Expires"], out var life) || life is < 1 or > LongestLifeSeconds)
        {
            throw new S3RefusedException(S3Error.Malformed($"X-Amz-Algorithm must be {Algorithm}, X-Amz-Expires from 1 to {LongestLifeSeconds}."));
        }

        return Make(
            name => query[name], "X-Amz-Credential", "X-Amz-SignedHeaders", SignatureParameter, query["X-Amz-Date"].ToString(), UnsignedPayload, life);
    }

    private static SignedRequest Make(
        Func<string, string?> part, string credential, string signedHeaders, string signature, string date, string hash, int? life)
    {
        var named = (part(credential) ?? "").Split('/', 2);
        var headers = (part(signedHeaders) ?? "").Split(';');
        var scope = named.Length == 2 ? named[1].Split('/') : [];
        return scope.Length == 4 && date.StartsWith(scope[0] + "T", StringComparison.Ordinal) && headers.Contains("host") && part(signature) is { } given
            ? new SignedRequest(named[0], named[1], date, headers, hash, given, life)
            : throw new S3RefusedException(S3Error.Malformed(
                "Credential, SignedHeaders with host, Signature and a date that fits the credential are all needed."));
    }
}
