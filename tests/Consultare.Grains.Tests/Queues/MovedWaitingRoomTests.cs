using Consultare.Data.Runs;
using Consultare.Grains.Tests.Auth;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Queues;

/// <summary>The medical monitor with its own login in a real Chromium, whose page leads to another host (S26).</summary>
[Collection(OneChromium.Name)]
public sealed class MovedWaitingRoomTests : IAsyncLifetime
{
    private const string NewHost = "webnew.feegow.localhost";

    private SandboxFixture _sandbox = null!;

    public async Task InitializeAsync() =>
        _sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { StartAt = QueueHub.Evening, Scale = 300 });

    public Task DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task Cycle_AfterTheLoginMoved_ReadsAtTheNewHostAndNamesItInLogAndDetails_S26()
    {
        await using var hub = await HubCluster.StartAsync(new()
        {
            Service = "monitor_medico",
            Sandbox = _sandbox,
            Clock = new ShiftedTimeProvider(QueueHub.Evening),
            Settings = _sandbox.Host.HubSettings,
            ConfigureSilo = silo => silo.Services.AddFeegowQueues(
                queues => queues.CoreBaseUrl = new Uri(_sandbox.Host.HubSettings["FEEGOW_CORE_BASE_URL"])),
        });
        await _sandbox.Control.SwitchAsync("patients.automatic", "false");
        await _sandbox.Control.ArmAsync("S26");
        await _sandbox.Control.ArriveAsync(2, "Paciente de teste", "medical");

        var run = await hub.RefreshAsync();

        (run.Outcome, run.RowsWritten).ShouldBe((RunOutcome.Online, 1), run.Details);
        run.Details.ShouldContain($"levado de web.feegow.localhost para {NewHost}");
        hub.Log.Lines.ShouldContain(line => line.Contains(NewHost, StringComparison.Ordinal));
    }
}
