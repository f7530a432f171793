using System.Diagnostics;
using System.Net;

namespace Consultare.Sandbox.Tests.Hosting;

/// <summary>The program as <c>./run</c> starts it.</summary>
public sealed class SandboxProcessTests
{
    [Fact]
    public async Task Program_OnceReady_SaysWhereOnOneLineAndEndsOnSignal()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var program = Start("--port", "0");
        var line = await program.StandardOutput.ReadLineAsync(limit.Token);
        line.ShouldStartWith("Sandbox ready on http://127.0.0.1:");

        using var http = new HttpClient { BaseAddress = new Uri(line!["Sandbox ready on ".Length..]) };
        using var answer = await http.GetAsync(new Uri("__sandbox/clock", UriKind.Relative), limit.Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var signal = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        await program.WaitForExitAsync(limit.Token);
        program.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("--bind", "0.0.0.0", "loopback")]
    [InlineData("--colour", "red", "Usage:")]
    public async Task Program_WhenItCannotStart_EndsWithCode2AndASentence(string name, string value, string named)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var program = Start("--port", "0", name, value);

        var said = await program.StandardError.ReadToEndAsync(limit.Token);

        await program.WaitForExitAsync(limit.Token);
        (program.ExitCode, said.Contains(named, StringComparison.Ordinal)).ShouldBe((2, true), said);
    }

    private static Process Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Consultare.Sandbox.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
