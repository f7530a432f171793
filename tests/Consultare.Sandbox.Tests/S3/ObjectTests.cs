using System.Net;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using Consultare.Sandbox.S3;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.S3;

/// <summary>The object storage of sandbox 2.7, met by Amazon's own client.</summary>
public sealed class ObjectTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime, IDisposable
{
    private readonly S3Visitor _visitor = new(sandbox);

    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [InlineData("profissionais/7/DIPLOMA/2026-03-10T12-00-00-000Z-diploma.pdf")]
    [InlineData("profissionais/7/FOTO/José da Conceição (1) + 50%.jpg")]
    [InlineData("a//b/c=d&e~f'g")]
    public async Task Object_ThatWasPut_ComesBackWhole(string key)
    {
        var put = await _visitor.PutAsync(key, "conteúdo", request =>
        {
            request.ContentType = "application/pdf";
            request.Metadata["professionalId"] = "7";
            request.Metadata["docType"] = "DIPLOMA";
        });

        using var found = await _visitor.Client.GetObjectAsync(S3Account.Bucket, key);
        using var reader = new StreamReader(found.ResponseStream);
        (await reader.ReadToEndAsync()).ShouldBe("conteúdo");
        found.Headers.ContentType.ShouldBe("application/pdf");
        found.ETag.ShouldBe(put.ETag);
        found.Metadata["x-amz-meta-professionalid"].ShouldBe("7");
        found.LastModified.ShouldBe(SandboxFixture.Morning.UtcDateTime);
    }

    [Fact]
    public async Task ETag_Always_IsTheQuotedMd5OfTheBody() =>
        (await _visitor.PutAsync("a", "abc")).ETag.ShouldBe("\"900150983cd24fb0d6963f7d28e17f72\"");

    [Fact]
    public async Task Metadata_OnTheWire_IsLowerCase()
    {
        await _visitor.PutAsync("a", "abc", request => request.Metadata["docType"] = "FOTO");

        using var answer = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, _visitor.Presigned("a")));

        answer.Headers.Single(one => one.Key.StartsWith("x-amz-meta-", StringComparison.OrdinalIgnoreCase)).Key.ShouldBe("x-amz-meta-doctype");
    }

    [Fact]
    public async Task Put_OfAStream_ArrivesInSignedChunksWithATrailer()
    {
        var body = Enumerable.Range(0, 300_000).Select(number => (byte)(number % 251)).ToArray();
        await _visitor.Client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = S3Account.Bucket, Key = "grande", InputStream = new MemoryStream(body), UseChunkEncoding = true,
        });

        using var found = await _visitor.Client.GetObjectAsync(S3Account.Bucket, "grande");
        using var read = new MemoryStream();
        await found.ResponseStream.CopyToAsync(read);
        read.ToArray().ShouldBe(body);
        (await sandbox.Control.LogAsync()).First(entry => entry.Method == "PUT").HeaderNames
            .ShouldContain("X-Amz-Trailer", "the test is about a checksum that comes after the body");
    }

    [Fact]
    public async Task Put_OfAKnownKey_ReplacesTheObject()
    {
        await _visitor.PutAsync("a", "first");
        await _visitor.PutAsync("a", "second");

        (await _visitor.TextAsync("a")).ShouldBe("second");
    }

    [Fact]
    public async Task Head_TellsWithoutBody()
    {
        await _visitor.PutAsync("a", "abc");

        (await _visitor.Client.GetObjectMetadataAsync(S3Account.Bucket, "a")).ContentLength.ShouldBe(3);
        (await Refused(() => _visitor.Client.GetObjectMetadataAsync(S3Account.Bucket, "b"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfAnUnknownKeyOrBucket_IsToldApart()
    {
        var key = await Refused(() => _visitor.Client.GetObjectAsync(S3Account.Bucket, "none"));
        var bucket = await Refused(() => _visitor.Client.GetObjectAsync("another-bucket", "none"));

        (key.StatusCode, key.ErrorCode).ShouldBe((HttpStatusCode.NotFound, "NoSuchKey"));
        (bucket.StatusCode, bucket.ErrorCode).ShouldBe((HttpStatusCode.NotFound, "NoSuchBucket"));
    }

    [Fact]
    public async Task Delete_OfAKnownAndOfAMissingKey_Is204()
    {
        await _visitor.PutAsync("a", "abc");

        (await _visitor.Client.DeleteObjectAsync(S3Account.Bucket, "a")).HttpStatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _visitor.Client.DeleteObjectAsync(S3Account.Bucket, "a")).HttpStatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Refused(() => _visitor.Client.GetObjectAsync(S3Account.Bucket, "a"))).ErrorCode.ShouldBe("NoSuchKey");
    }

    [Fact]
    public async Task List_ByPrefixInPages_IsAllKeysInOrder()
    {
        foreach (var key in new[] { "p/3", "p/1 ã", "q/1", "p/2" })
        {
            await _visitor.PutAsync(key, key);
        }

        var request = new ListObjectsV2Request { BucketName = S3Account.Bucket, Prefix = "p/", MaxKeys = 2 };
        var first = await _visitor.Client.ListObjectsV2Async(request);
        request.ContinuationToken = first.NextContinuationToken;
        var second = await _visitor.Client.ListObjectsV2Async(request);

        (first.IsTruncated, second.IsTruncated).ShouldBe((true, false));
        first.S3Objects.Concat(second.S3Objects).Select(one => one.Key).ShouldBe(["p/1 ã", "p/2", "p/3"]);
        first.S3Objects[0].Size.ShouldBe(Encoding.UTF8.GetByteCount("p/1 ã"));
    }

    [Fact]
    public async Task Presigned_Address_ServesTheObjectUnderTheNameAskedFor()
    {
        const string disposition = "attachment; filename*=UTF-8''Jos%C3%A9.pdf";
        await _visitor.PutAsync("a b/ç", "abc");

        using var answer = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, _visitor.Presigned("a b/ç", disposition: disposition)));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("abc");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe(disposition);
    }

    [Fact]
    public async Task Reset_EmptiesTheBucket_AndStateCountsIt()
    {
        await _visitor.PutAsync("a", "abc");
        var state = await sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative));
        state.ShouldContain($$"""
            "s3":{"bucket":"{{S3Account.Bucket}}","objects":1,"bytes":3}
            """);

        await sandbox.Control.ResetAsync();

        (await Refused(() => _visitor.Client.GetObjectAsync(S3Account.Bucket, "a"))).ErrorCode.ShouldBe("NoSuchKey");
    }

    private static Task<AmazonS3Exception> Refused<T>(Func<Task<T>> asking) => Should.ThrowAsync<AmazonS3Exception>(async () => _ = await asking());
}
