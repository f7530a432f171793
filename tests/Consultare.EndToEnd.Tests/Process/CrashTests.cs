using System.Text.Json;
using Consultare.EndToEnd.Tests.Testing;
using Consultare.Testing;
using Shouldly;
using Xunit;

namespace Consultare.EndToEnd.Tests.Process;

/// <summary>kill -9 of the whole hub: nothing half-written, nothing forgotten.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private const string Search = "/v1/api/appoints/search";
    private readonly TempFolder _folder = new();
    private SandboxFixture _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await SandboxFixture.StartAsync(new() { StartAt = SandboxFixture.Morning });

    public async Task DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Kill_InTheMiddleOfARun_ClosesItAsInterruptedAndTheNextOneCompletes()
    {
        await using var hub = await HubProcess.StartAsync(_sandbox, _folder.Path);
        await hub.SettleAsync();
        var held = await _sandbox.Control.HoldAsync(Search, count: 9);
        var killed = await hub.RefreshAsync();
        await _sandbox.Control.WaitForHitsAsync(held.Id, 2);

        await hub.KillAsync();
        await _sandbox.Control.ClearFaultsAsync();
        await hub.StartAgainAsync();
        await hub.SettleAsync();

        (await RunAsync(hub, killed)).GetProperty("outcome").GetString().ShouldBe("INTERRUPTED");
        var next = await hub.RefreshAsync();
        await hub.SettleAsync();
        (await RunAsync(hub, next)).GetProperty("outcome").GetString().ShouldBe("COMPLETED");
    }

    [Fact]
    public async Task Kill_DuringTheFirstRun_LeavesOnlyWholeBatchesAndTheNextRunMakesItWhole()
    {
        var lastSlice = await _sandbox.Control.ArmAsync(new Sandbox.Faults.FaultRequest
        {
            Type = "hold", Path = Search, Where = new Dictionary<string, string> { ["data_start"] = "05-04-2026" },
        });
        await using var hub = await HubProcess.StartAsync(_sandbox, _folder.Path);
        await _sandbox.Control.WaitForHitsAsync(lastSlice.Id);

        await hub.KillAsync();
        await _sandbox.Control.ClearFaultsAsync();
        await hub.StartAgainAsync();
        await hub.SettleAsync();
        await hub.RefreshAsync();
        await hub.SettleAsync();

        var expected = (await _sandbox.Control.ExpectedAsync()).Appointments;
        var again = await hub.GetAsync("/api/admin/agendamentos?startDate=2015-01-01&endDate=2026-12-31&aggregateBy=year");
        again.GetProperty("stats").GetProperty("totalPeriod").GetInt32().ShouldBe(expected.Total);
    }

    [Fact]
    public async Task Start_AfterThe14hRunWasMissed_RunsItOnce()
    {
        await using var hub = await HubProcess.StartAsync(_sandbox, _folder.Path);
        await hub.SettleAsync();
        await hub.KillAsync();
        await _sandbox.Control.SetClockAsync(new DateTimeOffset(2026, 3, 10, 14, 5, 0, TimeSpan.FromHours(-3)));

        await hub.StartAgainAsync();
        var last = await hub.SettleAsync();

        var runs = (await hub.GetAsync("/api/admin/runs")).GetProperty("runs").EnumerateArray().ToList();
        runs.Count.ShouldBe(2);
        runs.ShouldAllBe(run => run.GetProperty("kind").GetString() == "schedule");
        last.GetProperty("outcome").GetString().ShouldBe("COMPLETED");
    }

    [Fact]
    public async Task SecondHub_OnTheSameFolder_IsRefusedNamingTheFirst()
    {
        await using var hub = await HubProcess.StartAsync(_sandbox, _folder.Path);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => HubProcess.StartAsync(_sandbox, _folder.Path));

        refused.Message.ShouldContain($"{hub.Id}");
    }

    private static Task<JsonElement> RunAsync(HubProcess hub, Guid run) => hub.GetAsync($"/api/admin/runs/{run}");
}
