using Consultare.Data.SelfChecks;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.SelfChecks;

public sealed class SelfCheckEndpointTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Path = "/api/admin/self-check";

    [Fact]
    public async Task Get_AfterARequest_ShowsWhatTheNewOneFound()
    {
        // The one that a hub makes when it has never run, if it has not ended yet, must not be taken for ours.
        var first = await ReadAsync(after: null);

        (await fixture.Admin.PostAsync(Path)).Status.ShouldBe(202);
        var second = await ReadAsync(after: first.RanAt);

        second.RanAt.ShouldBeGreaterThan(first.RanAt);
        var body = (await fixture.Admin.GetAsync(Path)).Body;
        body.GetProperty("ok").GetBoolean().ShouldBe(second.Ok);
        body.GetProperty("ranAt").GetDateTimeOffset().ShouldBe(second.RanAt);
        var check = body.GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "painel.situacao");
        check.GetProperty("label").GetString()!.ShouldContain("situação");
        check.GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    private async Task<SelfCheckRecord> ReadAsync(DateTimeOffset? after)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var store = fixture.Hub.Get<SelfCheckStore>();
        while (true)
        {
            if (await store.FindLastAsync(patience.Token) is { } last && (after is null || last.RanAt > after))
            {
                return last;
            }

            // Another question to the hub gives it its turn.
            await fixture.Admin.GetAsync(Path);
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
