using Consultare.EndToEnd.Tests.Testing;
using Shouldly;
using Xunit;

namespace Consultare.EndToEnd.Tests.Process;

/// <summary>The one command of the README.</summary>
public sealed class RunCommandTests
{
    [Fact]
    public async Task Run_ServesThePanel_TellsAFirstPasswordAndEndsWithEverythingOnInterrupt()
    {
        await using var run = await RunCommand.StartAsync();
        using var http = new HttpClient { BaseAddress = run.Address };
        (await http.GetStringAsync("/")).ShouldContain("<div id=\"root\">");
        run.Printed[^1].ShouldContain("senha:");
        var children = run.Children();

        var code = await run.InterruptAsync();

        code.ShouldBe(0);
        children.ShouldAllBe(child => !RunCommand.IsAlive(child));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Run_WhenAChildDies_EndsNonZeroAndLeavesNothingBehind(int which)
    {
        await using var run = await RunCommand.StartAsync();
        var children = run.Children();

        var code = await run.KillChildAsync(children[which]);

        code.ShouldNotBe(0);
        children.ShouldAllBe(child => !RunCommand.IsAlive(child));
    }
}
