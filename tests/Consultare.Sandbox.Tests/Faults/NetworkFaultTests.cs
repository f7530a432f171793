using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Faults;

/// <summary>S12 and the hold, which play with the connection itself; no test waits for time to pass.</summary>
public sealed class NetworkFaultTests(SandboxFixture sandbox)
    : IClassFixture<SandboxFixture>, IAsyncLifetime, IDisposable
{
    private static readonly Uri Search = new(ApiReading.Search(new(2026, 3, 9), new(2026, 3, 9)), UriKind.Relative);
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));

    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _limit.Dispose();

    [Fact]
    public async Task S12_NoAnswer_EndsWhenTheClientLeaves()
    {
        var fault = sandbox.Host.Faults.Add("S12", "no-answer");
        using var patience = new CancellationTokenSource();
        var asking = sandbox.Api.GetAsync(Search, patience.Token);
        (await sandbox.Host.Faults.WaitForHitsAsync(fault.Id, 1, _limit.Token)).ShouldBeTrue();
        asking.IsCompleted.ShouldBeFalse();

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        await sandbox.Host.Requests.WaitUntilIdleAsync(_limit.Token);
        sandbox.Host.Requests.Entries()[^1].Status.ShouldBe(0);
        sandbox.Host.Faults.Find(fault.Id)!.Holding.ShouldBe(0);
    }

    [Fact]
    public async Task S12_SlowHeaders_SendNothingUntilReleased()
    {
        var fault = await sandbox.Control.ArmAsync("S12", "slow-headers", count: 1);
        var asking = sandbox.Api.GetAsync(Search, HttpCompletionOption.ResponseHeadersRead, _limit.Token);
        await sandbox.Control.WaitForHitsAsync(fault.Id);
        asking.IsCompleted.ShouldBeFalse();

        await sandbox.Control.ReleaseAsync(fault.Id);

        using var answer = await asking;
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task S12_SlowBody_SendsHeadersAndABeginningThenTheRestWhenReleased()
    {
        var whole = await sandbox.Api.GetByteArrayAsync(Search);
        var fault = await sandbox.Control.ArmAsync(new FaultRequest
        {
            Fault = "S12", Variant = "slow-body", Parameters = new Dictionary<string, string> { ["ms"] = "600000" },
        });
        using var answer = await sandbox.Api.GetAsync(Search, HttpCompletionOption.ResponseHeadersRead, _limit.Token);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var beginning = new byte[64];
        await body.ReadExactlyAsync(beginning, _limit.Token);
        var next = body.ReadAsync(new byte[1], _limit.Token);
        next.IsCompleted.ShouldBeFalse();

        await sandbox.Control.ReleaseAsync(fault.Id);

        (await next).ShouldBe(1);
        var rest = new byte[whole.Length - 65];
        await body.ReadExactlyAsync(rest, _limit.Token);
        rest.ShouldBe(whole[65..]);
    }

    [Fact]
    public async Task S12_ResetMidBody_SendsABeginningAndCutsTheConnection()
    {
        await sandbox.Control.ArmAsync("S12", "reset-mid-body");
        using var answer = await sandbox.Api.GetAsync(Search, HttpCompletionOption.ResponseHeadersRead, _limit.Token);
        answer.IsSuccessStatusCode.ShouldBeTrue();

        await Should.ThrowAsync<Exception>(() => answer.Content.ReadAsByteArrayAsync(_limit.Token));

        await sandbox.Host.Requests.WaitUntilIdleAsync(_limit.Token);
        sandbox.Host.Requests.Entries()[^1].Status.ShouldBe(0);
    }

    [Fact]
    public async Task S12_ResetMidBody_OfAnAnswerWithoutABody_CutsItToo()
    {
        await sandbox.Control.ArmAsync(new FaultRequest { Type = FaultTypes.ResetMidBody, Path = "/v8.1/*" });
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = sandbox.Host.BaseAddress };
        using var redirected = new HttpRequestMessage(HttpMethod.Get, "/v8.1/") { Headers = { Host = "web.feegow.localhost" } };

        await Should.ThrowAsync<HttpRequestException>(() => http.SendAsync(redirected, _limit.Token));
    }

    [Fact]
    public async Task S12_Reset_CutsTheConnectionBeforeAnyByte()
    {
        await sandbox.Control.ArmAsync("S12", "reset");

        await Should.ThrowAsync<HttpRequestException>(() => sandbox.Api.GetAsync(Search, _limit.Token));
    }

    [Fact]
    public async Task Hold_UntilReleased_ThenServesAsUsual()
    {
        var hold = await sandbox.Control.HoldAsync("/v1/api/appoints/search");
        var held = sandbox.Api.GetAsync(Search, _limit.Token);
        (await sandbox.Control.WaitForHitsAsync(hold.Id)).Hits.ShouldBe(1);
        using var next = await sandbox.Api.GetAsync(Search, _limit.Token);
        held.IsCompleted.ShouldBeFalse();

        await sandbox.Control.ReleaseAsync(hold.Id);

        using var answer = await held;
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Hold_WhenFaultsAreCleared_LetsGo()
    {
        var hold = sandbox.Host.Faults.Hold("/v1/api/*", count: null);
        var held = sandbox.Api.GetAsync(Search, _limit.Token);
        await sandbox.Host.Faults.WaitForHitsAsync(hold.Id, 1, _limit.Token);

        await sandbox.Control.ClearFaultsAsync();

        (await held).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Dispose_WhileARequestIsHeld_DoesNotWaitForIt()
    {
        var own = await SandboxFixture.StartAsync();
        var fault = own.Host.Faults.Add("S12", "no-answer");
        var asking = own.Api.GetAsync(Search, _limit.Token);
        await own.Host.Faults.WaitForHitsAsync(fault.Id, 1, _limit.Token);

        await own.Host.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => asking);
    }
}
