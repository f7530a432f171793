using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Tests.Hosting;

/// <summary>The command line and SANDBOX_PORT.</summary>
public sealed class SandboxArgumentsTests
{
    [Fact]
    public void Parse_WithoutAnything_TakesPort5090()
    {
        SandboxArguments.TryParse([], _ => null, out var options, out _).ShouldBeTrue();

        options.ShouldBe(new SandboxOptions { Port = 5090 });
    }

    [Fact]
    public void Parse_WithEverything_ReadsItAndTheArgumentWinsOverTheEnvironment()
    {
        string[] args =
        [
            "--port", "0", "--seed", "7", "--scale", "100000", "--today", "2026-03-10", "--pid-file", "p.pid",
            "--appointments-csv", "a.csv",
        ];

        SandboxArguments.TryParse(args, name => name == "SANDBOX_PORT" ? "6000" : null, out var options, out _)
            .ShouldBeTrue();

        options.ShouldBe(new SandboxOptions
        {
            Port = 0,
            Seed = 7,
            Scale = 100_000,
            StartAt = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(-3)),
            PidFile = "p.pid",
            AppointmentsCsv = "a.csv",
        });
    }

    [Theory]
    [InlineData("--port", "--port needs a value", "--port")]
    [InlineData("--port 70000", "65535", "--port", "70000")]
    [InlineData("--scale 0", "--scale", "--scale", "0")]
    [InlineData("--today 31/02/2026", "yyyy-MM-dd", "--today", "31/02/2026")]
    [InlineData("--bind here", "IP address", "--bind", "here")]
    [InlineData("--fast 1", "--fast", "--fast", "1")]
    public void Parse_WhenWrong_SaysWhatAndHowItIsUsed(string line, string named, params string[] args)
    {
        SandboxArguments.TryParse(args, _ => null, out _, out var problem).ShouldBeFalse(line);

        problem.ShouldContain(named);
        problem.ShouldContain("Usage:");
    }

    [Fact]
    public void Parse_WhenTheEnvironmentIsWrong_NamesTheVariable()
    {
        SandboxArguments.TryParse([], _ => "http", out _, out var problem).ShouldBeFalse();

        problem.ShouldContain("SANDBOX_PORT");
    }

    [Fact]
    public async Task Start_WithScaleAndCsv_IsRefused()
    {
        var options = new SandboxOptions { Scale = 10, AppointmentsCsv = "a.csv" };

        var refused = await Should.ThrowAsync<SandboxStartException>(() => SandboxHost.StartAsync(options));

        refused.Message.ShouldContain("exclude each other");
    }
}
