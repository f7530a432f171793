using System.Net;
using Amazon.S3;
using Consultare.Sandbox.S3;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.S3;

/// <summary>S47 of sandbox 6, as a client of object storage meets it.</summary>
public sealed class S3FaultTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime, IDisposable
{
    private readonly S3Visitor _visitor = new(sandbox);

    public async Task InitializeAsync()
    {
        await sandbox.Control.ResetAsync();
        await _visitor.PutAsync("kept", "before");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task S47_AccessDenied_RefusesAllUntilCleared()
    {
        await sandbox.Control.ArmAsync("S47", "access-denied");

        (await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.PutAsync("new", "abc"))).ErrorCode.ShouldBe("AccessDenied");
        (await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.TextAsync("kept"))).ErrorCode.ShouldBe("AccessDenied");

        await sandbox.Control.ClearFaultsAsync();
        (await _visitor.TextAsync("kept")).ShouldBe("before");
        (await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.TextAsync("new"))).ErrorCode.ShouldBe("NoSuchKey");
    }

    [Fact]
    public async Task S47_NoSuchKey_HidesWhatIsThere()
    {
        await sandbox.Control.ArmAsync("S47", "no-such-key", count: 1);

        var lost = await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.TextAsync("kept"));

        (lost.StatusCode, lost.ErrorCode).ShouldBe((HttpStatusCode.NotFound, "NoSuchKey"));
        (await _visitor.TextAsync("kept")).ShouldBe("before");
    }

    [Fact]
    public async Task S47_SlowDownOnce_IsOverAtTheNextTry()
    {
        await sandbox.Control.ArmAsync("S47", "slow-down-once");

        var slow = await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.PutAsync("kept", "after"));

        (slow.StatusCode, slow.ErrorCode).ShouldBe((HttpStatusCode.ServiceUnavailable, "SlowDown"));
        (await _visitor.TextAsync("kept")).ShouldBe("before");
        await _visitor.PutAsync("kept", "after");
    }

    [Fact]
    public async Task S47_SlowDownAlways_GoesOn()
    {
        await sandbox.Control.ArmAsync("S47", "slow-down-always");

        for (var turn = 0; turn < 3; turn++)
        {
            (await Should.ThrowAsync<AmazonS3Exception>(() => _visitor.PutAsync("kept", "after"))).ErrorCode.ShouldBe("SlowDown");
        }
    }

    [Theory]
    [InlineData("reset-once", "after")]
    [InlineData("reset-always", "before")]
    public async Task S47_ResetDuringAnUpload_KeepsNothingOfIt(string variant, string then)
    {
        await sandbox.Control.ArmAsync("S47", variant);

        await Should.ThrowAsync<HttpRequestException>(UploadAsync);
        (await _visitor.TextAsync("kept")).ShouldBe("before");

        (await Record.ExceptionAsync(UploadAsync) is null).ShouldBe(then == "after");
        (await _visitor.TextAsync("kept")).ShouldBe(then);
    }

    // Amazon's client sends again by itself whatever it is told; this one sends once.
    private async Task UploadAsync()
    {
        using var once = new S3Visitor(sandbox);
        await once.PutRawAsync($"{S3Account.Bucket}/kept", "after"u8.ToArray(), "UNSIGNED-PAYLOAD");
    }
}
