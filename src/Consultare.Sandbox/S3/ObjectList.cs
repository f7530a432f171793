using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Consultare.Sandbox.S3;

/// <summary>ListObjectsV2: keys in order, by prefix, in pages of at most 1,000.</summary>
internal sealed class ObjectList(ObjectBook book)
{
    private const int MostKeys = 1_000;
    private static readonly XNamespace Space = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static readonly HashSet<string> Understood =
        new(StringComparer.Ordinal) { "list-type", "prefix", "max-keys", "continuation-token", "start-after", "encoding-type", "x-id" };

    public IResult Serve(HttpContext http)
    {
        var query = http.Request.Query;
        if (query["list-type"] != "2" || query.Keys.Any(name => !Understood.Contains(name)))
        {
            return S3Error.NotServed.Answer(http);
        }

        if (!int.TryParse(query["max-keys"].FirstOrDefault("1000"), NumberStyles.None, CultureInfo.InvariantCulture, out var most))
        {
            return S3Error.InvalidArgument("max-keys must be a whole number.").Answer(http);
        }

        if (After(query) is not { } after)
        {
            return S3Error.InvalidArgument("The continuation token provided is incorrect").Answer(http);
        }

        most = Math.Min(most, MostKeys);
        var prefix = query["prefix"].ToString();
        var found = book.Take(prefix, after, most + 1);
        var answer = Describe(prefix, most, query["encoding-type"] == "url", [.. found.Take(most)], found.Count > most && most > 0);
        return Results.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{answer.ToString(SaveOptions.DisableFormatting)}", "application/xml", Encoding.UTF8);
    }

    private static XElement Describe(
        string prefix, int most, bool encoded, IReadOnlyList<KeyValuePair<string, StoredObject>> page, bool more)
    {
        string Write(string key) => encoded ? Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal) : key;
        return new XElement(
            Space + "ListBucketResult",
            new XElement(Space + "Name", S3Account.Bucket),
            new XElement(Space + "Prefix", Write(prefix)),
            new XElement(Space + "KeyCount", page.Count),
            new XElement(Space + "MaxKeys", most),
            encoded ? new XElement(Space + "EncodingType", "url") : null,
            new XElement(Space + "IsTruncated", more),
            more ? new XElement(Space + "NextContinuationToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1].Key))) : null,
            page.Select(one => new XElement(
                Space + "Contents",
                new XElement(Space + "Key", Write(one.Key)),
                new XElement(Space + "LastModified", one.Value.Written.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
                new XElement(Space + "ETag", one.Value.ETag),
                new XElement(Space + "Size", one.Value.Body.Length),
                new XElement(Space + "StorageClass", "STANDARD"))));
    }

    // The key after which the page begins; null when the token is none of ours.
    private static string? After(IQueryCollection query)
    {
        var token = query["continuation-token"].ToString();
        var bytes = new byte[token.Length];
        return token.Length == 0 ? query["start-after"].ToString()
            : Convert.TryFromBase64String(token, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written)
            : null;
    }
}
