using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Consultare.Integrations.Http;
using Consultare.Sandbox.S3;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.S3;

/// <summary>Comes to the object storage with Amazon's own client, or with requests it signs itself.</summary>
internal sealed class S3Visitor(SandboxFixture sandbox, string? secret = null, string? keyId = null) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectCallback = LoopbackNames.ConnectAsync });

    public AmazonS3Client Client { get; } = new(
        new BasicAWSCredentials(keyId ?? S3Account.AccessKeyId, secret ?? S3Account.SecretAccessKey),
        new AmazonS3Config
        {
            ServiceURL = Address(sandbox).ToString(),
            AuthenticationRegion = S3Account.Region,
            ForcePathStyle = true,
            MaxErrorRetry = 0,
            HttpClientFactory = new LoopbackFactory(),
        });

    public static Uri Address(SandboxFixture sandbox) => new($"http://s3.localhost:{sandbox.Host.BaseAddress.Port}/");

    public Task<PutObjectResponse> PutAsync(string key, string text, Action<PutObjectRequest>? more = null)
    {
        var request = new PutObjectRequest { BucketName = S3Account.Bucket, Key = key, ContentBody = text };
        more?.Invoke(request);
        return Client.PutObjectAsync(request);
    }

    public async Task<string> TextAsync(string key)
    {
        using var answer = await Client.GetObjectAsync(S3Account.Bucket, key);
        using var reader = new StreamReader(answer.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>An address that lets anybody do one thing for ten minutes.</summary>
    public Uri Presigned(string key, HttpVerb verb = HttpVerb.GET, string? disposition = null) => new(Client.GetPreSignedURL(new GetPreSignedUrlRequest
    {
        BucketName = S3Account.Bucket,
        Key = key,
        Verb = verb,
        Protocol = Protocol.HTTP,
        Expires = TimeProvider.System.GetUtcNow().AddMinutes(10).UtcDateTime,
        ResponseHeaderOverrides = new ResponseHeaderOverrides { ContentDisposition = disposition },
    }));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>A PUT signed by this class: what Amazon's client would never send can be sent.</summary>
    public async Task<(HttpStatusCode Status, string Code)> PutRawAsync(
        string path, byte[] body, string payloadHash, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Address(sandbox), path)) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            (name.StartsWith("Content-", StringComparison.Ordinal) ? (System.Net.Http.Headers.HttpHeaders)request.Content.Headers : request.Headers)
                .TryAddWithoutValidation(name, value);
        }

        Sign(request, payloadHash);
        using var answer = await SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? "" : XElement.Parse(text).Element("Code")!.Value);
    }

    public void Dispose()
    {
        Client.Dispose();
        _http.Dispose();
    }

    private static void Sign(HttpRequestMessage request, string payloadHash)
    {
        const string date = "20260310T120000Z";
        const string scope = $"20260310/{S3Account.Region}/s3/aws4_request";
        const string names = "host;x-amz-content-sha256;x-amz-date";
        var uri = request.RequestUri!;
        var canonical = $"PUT\n{uri.AbsolutePath}\n\nhost:{uri.Authority}\nx-amz-content-sha256:{payloadHash}\nx-amz-date:{date}\n\n{names}\n{payloadHash}";
        var text = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + S3Account.SecretAccessKey);
        foreach (var part in scope.Split('/').Append(text))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        request.Headers.TryAddWithoutValidation("x-amz-content-sha256", payloadHash);
        request.Headers.TryAddWithoutValidation("x-amz-date", date);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={S3Account.AccessKeyId}/{scope}, SignedHeaders={names}, Signature={Hex(key)}");
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
