using Consultare.EndToEnd.Tests.Testing;
using Consultare.Sandbox.Faults;
using Consultare.Testing;
using Shouldly;
using Xunit;

namespace Consultare.EndToEnd.Tests.Process;

/// <summary>
/// kill -9 in the middle of each service's run, then a start on the same folder: the tables end as those of a hub that
/// nobody disturbed. The sandbox stands still, so that both see the same clinic.
/// </summary>
public sealed class KillDuringRunTests
{
    /// <summary>Service, path it is held at, requests let through first, tables it fills.</summary>
    public static TheoryData<string, string, int, string[]> Services => new()
    {
        { "financeiro", "/v1/api/appoints/search", 4, ["feegow_appointments"] },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Kill_DuringTheRunOfAService_EndsInTheSameStateAsAnUndisturbedRun(
        string service, string heldPath, int letThrough, string[] tables)
    {
        using var folders = new TempFolder();
        var (calm, broken) = (Path.Combine(folders.Path, "calm"), Path.Combine(folders.Path, "broken"));
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 300 });
        try
        {
            await RunUndisturbedAsync(sandbox, calm, service);
            await KillInMidRunAsync(sandbox, broken, service, new FaultRequest { Type = FaultTypes.Hold, Path = heldPath, After = letThrough });

            foreach (var table in tables)
            {
                var rows = StoredTable.Read(broken, table);
                rows.ShouldBe(StoredTable.Read(calm, table), $"{service}: {table}");
                rows.ShouldNotBeEmpty();
            }
        }
        finally
        {
            await sandbox.DisposeAsync();
        }
    }

    private static async Task RunUndisturbedAsync(SandboxFixture sandbox, string folder, string service)
    {
        await using var hub = await HubProcess.StartAsync(sandbox, folder, service);
        await hub.SettleAsync();
        await hub.RefreshAsync();
        await hub.SettleAsync();
    }

    private static async Task KillInMidRunAsync(SandboxFixture sandbox, string folder, string service, FaultRequest hold)
    {
        var held = await sandbox.Control.ArmAsync(hold);
        await using var hub = await HubProcess.StartAsync(sandbox, folder, service);
        await sandbox.Control.WaitForHitsAsync(held.Id);

        await hub.KillAsync();
        await sandbox.Control.ClearFaultsAsync();
        await hub.StartAgainAsync();
        await hub.SettleAsync();
        await hub.RefreshAsync();
        await hub.SettleAsync();
    }
}
