using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Security;

/// <summary>The cross-site rule of hub-domain 6.1.</summary>
public sealed class SameSiteWritesTests(DoorFixture door) : IClassFixture<DoorFixture>
{
    private const string OwnHost = "hub.consultare.example";

    private readonly DoorHub _hub = door.Hub;

    [Theory]
    [InlineData(OwnHost, null, null, true)]
    [InlineData(OwnHost, null, "same-origin", true)]
    [InlineData(OwnHost, null, "same-site", true)]
    [InlineData(OwnHost, null, "none", true)]
    [InlineData(OwnHost, null, "cross-site", false)]
    [InlineData(OwnHost, null, "Cross-Site", false)]
    [InlineData(OwnHost, "http://" + OwnHost, null, true)]
    [InlineData(OwnHost, "http://HUB.consultare.example", null, true)]
    [InlineData(OwnHost, "https://" + OwnHost, null, true)]
    [InlineData(OwnHost, "http://" + OwnHost, "cross-site", false)]
    [InlineData(OwnHost, "http://" + OwnHost + ":8080", null, false)]
    [InlineData(OwnHost, "https://outro.example", null, false)]
    [InlineData(OwnHost, "https://outro.example", "same-origin", false)]
    [InlineData(OwnHost, "https://hub.consultare.example.outro.example", null, false)]
    [InlineData(OwnHost, "https://" + OwnHost + "@outro.example", null, false)]
    [InlineData(OwnHost, "null", null, false)]
    [InlineData(OwnHost, "lixo", null, false)]
    [InlineData(OwnHost + ":5080", "http://" + OwnHost + ":5080", null, true)]
    [InlineData(OwnHost + ":5080", "http://" + OwnHost, null, false)]
    [InlineData(OwnHost + ":443", "https://" + OwnHost, null, true)]
    [InlineData("[::1]:5080", "http://[::1]:5080", null, true)]
    public async Task Write_IsRefusedOnlyWhenAnotherSiteStartedIt(string host, string? origin, string? site, bool passes)
    {
        using var visitor = _hub.Visitor();

        var reply = await visitor.PostAsync("/api/auth/logout", content: null, Headers(host, origin, site));

        if (passes)
        {
            reply.Status.ShouldBe(204, reply.Text);
        }
        else
        {
            reply.ShouldBeProblem(403, "origem_recusada");
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Write_WithAnyMethodThatChangesSomething_IsRefused(string method)
    {
        using var visitor = _hub.Visitor();

        var reply = await visitor.SendAsync(new HttpMethod(method), "/api/probe/verbs", null, [("Sec-Fetch-Site", "cross-site")]);

        reply.ShouldBeProblem(403, "origem_recusada");
    }

    [Fact]
    public async Task Write_FromAnotherSiteWithAnOpenSession_IsRefusedBeforeItIsLookedAt()
    {
        using var visitor = await _hub.SignInAsAsync("ADMIN");

        var reply = await visitor.PostAsync("/api/auth/logout", content: null, ("Origin", "https://outro.example"));

        reply.ShouldBeProblem(403, "origem_recusada");
        (await visitor.GetAsync("/api/auth/session")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Read_FromALinkOnAnotherSite_IsLetIn()
    {
        using var visitor = _hub.Visitor();

        var reply = await visitor.GetAsync("/api/probe/verbs", ("Origin", "https://outro.example"), ("Sec-Fetch-Site", "cross-site"));

        reply.Status.ShouldBe(200);
    }

    [Fact]
    public async Task LiveLine_WhenAnotherSiteOpensIt_IsRefused()
    {
        using var visitor = _hub.Visitor();

        (await visitor.GetAsync("/hubs/probe", ("Origin", "https://outro.example"))).ShouldBeProblem(403, "origem_recusada");
        (await visitor.GetAsync("/hubs/probe", ("Origin", $"http://{visitor.Host}"))).Status.ShouldBe(200);
    }

    private static (string Name, string Value)[] Headers(string host, string? origin, string? site) =>
    [
        ("Host", host),
        .. origin is null ? Array.Empty<(string, string)>() : [("Origin", origin)],
        .. site is null ? Array.Empty<(string, string)>() : [("Sec-Fetch-Site", site)],
    ];
}
