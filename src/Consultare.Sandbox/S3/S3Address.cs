using Microsoft.AspNetCore.Http.Features;

namespace Consultare.Sandbox.S3;

/// <summary>Bucket and key of a path-style request, decoded once; an empty key means the bucket itself.</summary>
internal sealed record S3Address(string Bucket, string Key)
{
    private const int MaxKeyBytes = 1024;

    /// <summary>The path as the client encoded it; the server's own decoding would lose <c>%2F</c>.</summary>
    public static string RawPath(HttpContext http) =>
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];

    public static S3Address Of(HttpContext http)
    {
        var parts = RawPath(http).TrimStart('/').Split('/', 2);
        return new S3Address(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    /// <summary>Why no object may have this key; null when it may.</summary>
    public S3Error? Problem() =>
        System.Text.Encoding.UTF8.GetByteCount(Key) > MaxKeyBytes ? S3Error.KeyTooLong
        // XML cannot tell control characters in a list of keys.
        : Key.Any(char.IsControl) ? S3Error.InvalidArgument("Object keys with control characters are not supported here.")
        : null;
}
