using System.Globalization;
using System.Text;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.S3;

/// <summary>PUT, GET, HEAD and DELETE of one object (sandbox 2.7).</summary>
internal sealed class ObjectEndpoints(ObjectBook book, SandboxClock clock, SwitchBoard switches)
{
    private const string UsualContentType = "binary/octet-stream";

    // What changes an answer without changing the operation; any other parameter or copy would be another operation.
    private static readonly HashSet<string> Understood = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-id", "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders", SignedRequest.SignatureParameter,
        "X-Amz-Content-Sha256", "response-content-disposition", "response-content-type",
    };

    /// <summary>Answers a request whose signature is right.</summary>
    public async Task<IResult> ServeAsync(HttpContext http, S3Address address, SignedRequest signed)
    {
        if (http.Request.Query.Keys.Any(name => !Understood.Contains(name)) || http.Request.Headers.ContainsKey("x-amz-copy-source"))
        {
            return S3Error.NotServed.Answer(http);
        }

        return http.Request.Method switch
        {
            "PUT" => await PutAsync(http, address, signed.PayloadHash),
            "DELETE" => Delete(address),
            "GET" or "HEAD" => Get(http, address),
            _ => S3Error.NotServed.Answer(http),
        };
    }

    private async Task<IResult> PutAsync(HttpContext http, S3Address address, string payloadHash)
    {
        if (address.Problem() is { } problem)
        {
            return problem.Answer(http);
        }

        var metadata = ObjectMetadata.Read(http.Request.Headers);
        var (body, checksum) = await UploadBody.ReadAsync(http, payloadHash);
        if (switches.Take(S3Switches.CutUploads) == "true")
        {
            FaultMark.Set(http, "S47/reset");
            FaultMark.Cut(http);
            return Results.Empty;
        }

        var tag = $"\"{Convert.ToHexStringLower(BodyChecksum.Md5(body))}\"";
        var type = http.Request.ContentType is { Length: > 0 } given && Ascii.IsValid(given) ? given : UsualContentType;
        if (!book.Put(address.Key, new StoredObject(body, type, metadata, tag, checksum, clock.GetUtcNow())))
        {
            return S3Error.Full.Answer(http);
        }

        http.Response.Headers.ETag = tag;
        return Results.Ok();
    }

    private IResult Get(HttpContext http, S3Address address)
    {
        if (switches.Take(S3Switches.LostObjects) == "true" || book.Find(address.Key) is not { } found)
        {
            return S3Error.NoSuchKey.Answer(http);
        }

        var (query, headers) = (http.Request.Query, http.Response.Headers);
        if (query["response-content-disposition"].ToString() is { Length: > 0 } disposition)
        {
            if (!Ascii.IsValid(disposition) || disposition.Any(char.IsControl))
            {
                return S3Error.InvalidArgument("response-content-disposition must be US-ASCII.").Answer(http);
            }

            headers.ContentDisposition = disposition;
        }

        headers.ETag = found.ETag;
        headers.LastModified = found.Written.ToString("R", CultureInfo.InvariantCulture);
        foreach (var (name, value) in found.Metadata)
        {
            headers[name] = value;
        }

        if (found.Checksum is var (sum, text) && http.Request.Headers["x-amz-checksum-mode"] == "ENABLED")
        {
            headers[sum] = text;
        }

        var type = query["response-content-type"].ToString() is { Length: > 0 } asked && Ascii.IsValid(asked) ? asked : found.ContentType;
        return Results.Bytes(found.Body, type);
    }

    private IResult Delete(S3Address address)
    {
        book.Remove(address.Key);
        return Results.NoContent();
    }
}
