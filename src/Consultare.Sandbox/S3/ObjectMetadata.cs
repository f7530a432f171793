using System.Text;

namespace Consultare.Sandbox.S3;

/// <summary>The <c>x-amz-meta-*</c> headers of an upload, with lower-case names and the bounds of S3.</summary>
internal static class ObjectMetadata
{
    private const string Prefix = "x-amz-meta-";
    private const int MaxBytes = 2048;

    /// <summary>Throws <see cref="S3RefusedException"/> when they are not ASCII or larger than 2 KB in all.</summary>
    public static IReadOnlyDictionary<string, string> Read(IHeaderDictionary headers)
    {
        var metadata = headers.Where(one => one.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(one => one.Key.ToLowerInvariant(), one => one.Value.ToString());
        if (metadata.Sum(one => one.Key.Length - Prefix.Length + Encoding.UTF8.GetByteCount(one.Value)) > MaxBytes)
        {
            throw new S3RefusedException(S3Error.MetadataTooLarge);
        }

        return metadata.Values.All(value => Ascii.IsValid(value))
            ? metadata
            : throw new S3RefusedException(S3Error.InvalidArgument("Metadata must be US-ASCII when sent in headers."));
    }
}
