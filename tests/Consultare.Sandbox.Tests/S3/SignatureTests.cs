using System.Net;
using System.Security.Cryptography;
using System.Text;
using Amazon.S3;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.S3;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.S3;

/// <summary>Who may ask, and what of an upload must fit together.</summary>
public sealed class SignatureTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private const string Path = $"{S3Account.Bucket}/a";
    private const string Chunked = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private static readonly byte[] Abc = "abc"u8.ToArray();
    private static readonly string AbcHash = Convert.ToHexStringLower(SHA256.HashData(Abc));
    private readonly S3Visitor _visitor = new(sandbox);

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [InlineData("another-secret", null, "SignatureDoesNotMatch")]
    [InlineData(null, "AKIANOBODY", "InvalidAccessKeyId")]
    public async Task Request_OfAWrongKey_IsRefused(string? secret, string? keyId, string code)
    {
        using var stranger = new S3Visitor(sandbox, secret, keyId);

        var refused = await Should.ThrowAsync<AmazonS3Exception>(() => stranger.PutAsync("a", "abc"));

        (refused.StatusCode, refused.ErrorCode).ShouldBe((HttpStatusCode.Forbidden, code));
    }

    [Fact]
    public async Task Request_WithoutSignature_IsDenied()
    {
        using var answer = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(S3Visitor.Address(sandbox), Path)));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<Code>AccessDenied</Code>");
    }

    [Fact]
    public async Task Presigned_ForAnotherVerbOrChanged_IsRefused()
    {
        await _visitor.PutAsync("a", "abc");
        var forReading = _visitor.Presigned("a");

        using var written = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Put, forReading) { Content = new ByteArrayContent(Abc) });
        using var other = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri($"{forReading}&response-content-type=text/html")));

        (written.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Presigned_AfterItsTime_IsRefused()
    {
        var late = await SandboxFixture.StartAsync(new SandboxOptions { TimeProvider = new ManualTimeProvider(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)) });
        using var visitor = new S3Visitor(late);

        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, visitor.Presigned("a")));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Request has expired");
        await late.DisposeAsync();
    }

    [Fact]
    public async Task Body_OfTheSignedHash_IsTaken_AnotherIsNot()
    {
        (await _visitor.PutRawAsync(Path, Abc, AbcHash)).ShouldBe((HttpStatusCode.OK, ""));
        (await _visitor.PutRawAsync(Path, "abd"u8.ToArray(), AbcHash)).ShouldBe((HttpStatusCode.BadRequest, "XAmzContentSHA256Mismatch"));
    }

    [Theory]
    [InlineData("Content-MD5", "kAFQmDzST7DWlj99KOF/cg==", 200)]
    [InlineData("Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA==", 400)]
    [InlineData("x-amz-checksum-crc32", "NSRBwg==", 200)]
    [InlineData("x-amz-checksum-crc32", "AAAAAA==", 400)]
    [InlineData("x-amz-checksum-crc64nvme", "AAAAAA==", 501)]
    public async Task Checksum_ThatDiffers_IsRefused(string name, string value, int status) =>
        (await _visitor.PutRawAsync(Path, Abc, "UNSIGNED-PAYLOAD", (name, value))).Status.ShouldBe((HttpStatusCode)status);

    [Theory]
    [InlineData("3\r\nabc\r\n0\r\nx-amz-checksum-crc32:NSRBwg==\r\n\r\n", 3, "")]
    [InlineData("2;chunk-signature=0\r\nab\r\n1;chunk-signature=1\r\nc\r\n0;chunk-signature=2\r\n\r\n", 3, "")]
    [InlineData("3\r\nabc\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", 3, "BadDigest")]
    [InlineData("3\r\nabc\r\n0\r\n\r\n", 4, "IncompleteBody")]
    [InlineData("3\r\nab", 3, "IncompleteBody")]
    [InlineData("zz\r\nab", 3, "IncompleteBody")]
    public async Task Chunks_AreDecodedAndChecked(string body, int length, string code)
    {
        var (status, told) = await _visitor.PutRawAsync(
            $"{S3Account.Bucket}/chunks", Encoding.ASCII.GetBytes(body), Chunked, ("Content-Encoding", "aws-chunked"), ("x-amz-decoded-content-length", $"{length}"));

        told.ShouldBe(code);
        if (status == HttpStatusCode.OK)
        {
            (await _visitor.TextAsync("chunks")).ShouldBe("abc");
        }
    }

    [Fact]
    public async Task Body_AboveTheBound_IsRefusedAndNotKept()
    {
        (await _visitor.PutRawAsync($"{S3Account.Bucket}/huge", new byte[UploadBody.MostBytes + 1], "UNSIGNED-PAYLOAD")).Code.ShouldBe("EntityTooLarge");

        (await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.TextAsync("huge"))).ErrorCode.ShouldBe("NoSuchKey");
        (await _visitor.PutRawAsync($"{S3Account.Bucket}/large", new byte[UploadBody.MostBytes], "UNSIGNED-PAYLOAD")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Metadata_BeyondTwoKilobytes_IsRefused() =>
        (await _visitor.PutRawAsync(Path, Abc, AbcHash, ("x-amz-meta-note", new string('n', 2100)))).Code.ShouldBe("MetadataTooLarge");

    [Fact]
    public async Task Operation_ThatIsNotServed_IsToldInsteadOfStored()
    {
        var refused = await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.Client.InitiateMultipartUploadAsync(S3Account.Bucket, "parts"));

        refused.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.Client.CopyObjectAsync(S3Account.Bucket, "a", S3Account.Bucket, "b")))
            .StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }
}
