using Consultare.Testing;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Hosting;

/// <summary>How the built panel is served.</summary>
public sealed class PanelFilesTests
{
    [Fact]
    public async Task Panel_WhenBuilt_IsServedOnEveryAddressOfItsOwn_AndItsHashedFilesAreKept()
    {
        using var built = new TempFolder();
        await File.WriteAllTextAsync(built["index.html"], "<title>painel</title>");
        Directory.CreateDirectory(built["assets"]);
        await File.WriteAllTextAsync(Path.Combine(built["assets"], "a1b2.js"), "1");
        await using var hub = await RunningHub.StartAsync(settings => settings with { WebRoot = built.Path });
        using var browser = hub.Anonymous();

        var page = await browser.GetAsync("/agendamentos?status=3");
        var asset = await browser.GetAsync("/assets/a1b2.js");

        (page.Status, page.Text).ShouldBe((200, "<title>painel</title>"));
        page.Headers.CacheControl!.NoCache.ShouldBeTrue();
        asset.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await browser.GetAsync("/assets/velho.js")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Panel_WhenNotBuilt_SaysHowToBuildIt()
    {
        using var nothing = new TempFolder();
        await using var hub = await RunningHub.StartAsync(settings => settings with { WebRoot = nothing["nada"] });
        using var browser = hub.Anonymous();

        var page = await browser.GetAsync("/");

        page.Status.ShouldBe(503);
        page.Text.ShouldContain("./run");
    }
}
