using Consultare.Data;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Hosting;

/// <summary>What a supervisor asks.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Health_OfAHubThatCanServe_IsLiveAndReady()
    {
        await using var hub = await RunningHub.StartAsync();
        using var supervisor = hub.Anonymous();

        (await supervisor.GetAsync("/health/live")).Status.ShouldBe(200);
        (await supervisor.GetAsync("/health/ready")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Health_WhenTheDatabaseIsGone_IsLiveButNotReady_AndTellsNothingMore()
    {
        await using var hub = await RunningHub.StartAsync();
        using var supervisor = hub.Anonymous();
        await hub.Get<HubDatabase>().DisposeAsync();
        File.Delete(Path.Combine(hub.DataFolder, "hub.db"));

        var ready = await supervisor.GetAsync("/health/ready");

        (await supervisor.GetAsync("/health/live")).Status.ShouldBe(200);
        ready.Status.ShouldBe(503);
        ready.Text.ShouldNotContain("sqlite", Case.Insensitive);
    }
}
