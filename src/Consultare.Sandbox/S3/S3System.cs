using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.S3;

/// <summary>Object storage (sandbox 2.7): one bucket, path-style, behind a checked signature.</summary>
internal sealed class S3System(SandboxOptions options, ObjectBook book, ObjectEndpoints objects, ObjectList list) : ISandboxSystem
{
    private static readonly string[] Methods = ["GET", "HEAD", "PUT", "DELETE", "POST"];

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/{**path}", Methods, (Delegate)ServeAsync).RequireHost(SandboxSites.Storage);

    public void Reset() => book.Clear();

    public IEnumerable<(string Name, object Value)> Describe()
    {
        var (count, bytes) = book.Size;
        yield return ("s3", new { bucket = S3Account.Bucket, objects = count, bytes });
    }

    private async Task<IResult> ServeAsync(HttpContext http)
    {
        try
        {
            var signed = SignedRequest.Read(http);
            SignatureCheck.Demand(http, signed, options.TimeProvider.GetUtcNow());
            var address = S3Address.Of(http);
            return address switch
            {
                { Bucket: not S3Account.Bucket } => S3Error.NoSuchBucket.Answer(http),
                { Key: "" } => Bucket(http),
                _ => await objects.ServeAsync(http, address, signed),
            };
        }
        catch (S3RefusedException refused)
        {
            return refused.Error.Answer(http);
        }
    }

    // Making and removing buckets is not served.
    private IResult Bucket(HttpContext http) => http.Request.Method switch
    {
        "GET" => list.Serve(http),
        "HEAD" => Results.Ok(),
        _ => S3Error.NotServed.Answer(http),
    };
}
