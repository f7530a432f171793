using System.Diagnostics;
using System.Globalization;
using Consultare.EndToEnd.Tests.Testing;
using Consultare.Testing;
using Shouldly;
using Xunit;

namespace Consultare.EndToEnd.Tests.Process;

/// <summary>./run backfill against a running hub whose today is 10 March 2026: what it refuses, and that it follows a period to its end.</summary>
public sealed class BackfillCommandTests(BackfillCommandTests.Fixture fixture) : IClassFixture<BackfillCommandTests.Fixture>
{
    [Theory]
    [InlineData("--start-date 2026-02-01 --end-date 2026-01-31", "A data final vem antes da inicial. (campo endDate)")]
    [InlineData("--start-date 2026-02-01 --end-date 2026-03-11", "A data final está no futuro. (campo endDate)")]
    [InlineData("--start-date 2016-03-10 --end-date 2026-03-10", "O período passa de 10 anos. (campo startDate)")]
    [InlineData("--start-date 2026-02-31 --end-date 2026-03-01", "(campo startDate)")]
    [InlineData("--end-date 2026-03-01", "Informe a data inicial. (campo startDate)")]
    [InlineData("--start-date 2026-02-01 --end-date 2026-02-28 --sleep-seconds 3601", "(campo pauseSeconds)")]
    [InlineData("--start-date 2026-02-01 --end-date 2026-02-28 --sleep-seconds meia", "--sleep-seconds pede um número inteiro")]
    [InlineData("--start-date 2026-02-01 --ate 2026-02-28", "Opção desconhecida: --ate")]
    public async Task Command_WithBadInput_SaysWhatIsWrongAndEndsWithOne(string options, string says)
    {
        var (code, _, errors) = await fixture.RunAsync($"financeiro {options}");

        code.ShouldBe(1);
        errors.ShouldContain(says);
        (await fixture.Hub.GetAsync("/api/admin/runs?service=financeiro")).GetRawText().ShouldNotContain("\"backfill\"");
    }

    [Fact]
    public async Task Command_OfAnUnknownService_SaysSo()
    {
        var (code, _, errors) = await fixture.RunAsync("folha --start-date 2026-02-01 --end-date 2026-02-28");

        code.ShouldBe(1);
        errors.ShouldContain("(campo service)");
    }

    [Fact]
    public async Task Command_OfAGoodPeriod_FollowsItToTheEnd()
    {
        var own = new Fixture();
        await own.InitializeAsync();
        await own.Hub.SettleAsync();

        var (code, output, errors) = await own.RunAsync("financeiro --start-date 2026-01-01 --end-date 28/02/2026");

        code.ShouldBe(0, errors);
        output.ShouldContain("Carga histórica de financeiro: execução ");
        // The clock stands, so that no run is the newest.
        var runs = (await own.Hub.GetAsync("/api/admin/runs?service=financeiro")).GetProperty("runs").EnumerateArray();
        var run = runs.Single(one => one.GetProperty("kind").GetString() == "backfill");
        run.GetProperty("outcome").GetString().ShouldBe("COMPLETED");
        output.ShouldContain(run.GetProperty("details").GetString()!);
        await own.DisposeAsync();
    }

    /// <summary>One hub process for commands that leave it as it is.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();
        private SandboxFixture _sandbox = null!;

        public HubProcess Hub { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _sandbox = await SandboxFixture.StartAsync();
            Hub = await HubProcess.StartAsync(_sandbox, _folder.Path);
        }

        public async Task DisposeAsync()
        {
            await Hub.DisposeAsync();
            await _sandbox.DisposeAsync();
            _folder.Dispose();
        }

        /// <summary>Runs the command as a person would, as the administrator.</summary>
        public async Task<(int Code, string Output, string Errors)> RunAsync(string arguments)
        {
            var command = new ProcessStartInfo(Path.Combine(RepositoryRoot.Path, "run"), $"backfill {arguments}")
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            };
            command.Environment["HUB_PORT"] = Hub.Address.Port.ToString(CultureInfo.InvariantCulture);
            command.Environment["HUB_ADMIN_EMAIL"] = HubProcess.Email;
            command.Environment["HUB_ADMIN_PASSWORD"] = HubProcess.Password;
            using var process = System.Diagnostics.Process.Start(command)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await errors);
        }
    }
}
