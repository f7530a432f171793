using System.Text.Json;
using Consultare.EndToEnd.Tests.Testing;
using Consultare.Grains.Abstractions.Services;
using Consultare.Sandbox.Faults;
using Consultare.Testing;
using Shouldly;
using Xunit;

namespace Consultare.EndToEnd.Tests.Process;

/// <summary>
/// kill -9 in the middle of each service's run, then a start on the same folder: the tables end as those of a hub that
/// nobody disturbed. The sandbox stands still, so that both see the same clinic at the same moments.
/// </summary>
public sealed class KillDuringRunTests
{
    private static readonly int[] Units = [2, 3, 12];

    // On a clock that stands, no wait of the hub's own would ever end.
    private static readonly Dictionary<string, string> NoWaits = new()
    {
        ["Credentials__BetweenLogins"] = "00:00:00",
        ["Proposals__Pause"] = "00:00:00",
    };

    private static readonly KillCase[] All =
    [
        new("financeiro", "/v1/api/appoints/search", 4, "feegow_appointments"),
        new("faturamento", "/relatorios/receita", 2, "faturamento_analitico", "faturamento_resumo_diario", "faturamento_resumo_mensal"),
        new("comercial", "/v1/api/proposal/list", 4, "feegow_proposals"),
        new("contratos", "/external/contract/datagrid", 1, "feegow_contracts"),
        new("auth", "/v8.1/*", 1, "integrations_config") { Where = new() { ["P"] = "Totem" } },
        new("clinia", "/api/*", 2, "clinia_group_snapshots", "clinia_chat_stats", "clinia_appointment_stats"),
        new("monitor_medico", "/v8.1/ListaEsperaCont.asp", 1, "espera_medica") { Queue = "medical" },
        new("monitor_recepcao", "/totem-queue/*", 1, "recepcao_historico") { Queue = "reception", After = "auth" },
    ];

    public static TheoryData<KillCase> Services => [.. All];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Kill_DuringTheRunOfAService_EndsInTheSameStateAsAnUndisturbedRun(KillCase one)
    {
        using var folders = new TempFolder();
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 300 });
        try
        {
            var calm = await RunAsync(sandbox, Path.Combine(folders.Path, "calm"), one, isKilled: false);
            var broken = await RunAsync(sandbox, Path.Combine(folders.Path, "broken"), one, isKilled: true);

            broken.ShouldBe(calm);
            calm.Any(row => row.Contains("Finalizado", StringComparison.Ordinal)).ShouldBe(one.Queue is not null);
        }
        finally
        {
            await sandbox.DisposeAsync();
        }
    }

    [Fact]
    public void Cases_NameEveryService() => All.Select(one => one.Service).ShouldBe(ServiceCatalogue.All.Select(service => service.Key));

    private static async Task<IReadOnlyList<string>> RunAsync(SandboxFixture sandbox, string folder, KillCase one, bool isKilled)
    {
        var leaver = await BeginTheDayAsync(sandbox, one);
        await RunBeforeAsync(sandbox, folder, one.After);
        var held = await sandbox.Control.ArmAsync(
            new FaultRequest { Type = FaultTypes.Hold, Path = one.HeldPath, Where = one.Where, After = one.LetThrough });
        await using var hub = await HubProcess.StartAsync(sandbox, folder, NoWaits, one.Service);
        await sandbox.Control.WaitForHitsAsync(held.Id);
        await (isKilled ? KillAsync(sandbox, hub) : sandbox.Control.ClearFaultsAsync());
        await hub.SettleAsync();
        await (isKilled ? RefreshAsync(hub) : Task.CompletedTask);
        await (leaver is { } id ? LeaveAsync(sandbox, hub, id) : Task.CompletedTask);

        (await hub.ServiceAsync()).GetProperty("state").GetString().ShouldBeOneOf("COMPLETED", "ONLINE");
        return [.. one.Tables.SelectMany(table => Rows(folder, table)), .. await CredentialsAsync(hub)];
    }

    // Back to the seed; of three people who queue, the last is to leave.
    private static async Task<long?> BeginTheDayAsync(SandboxFixture sandbox, KillCase one)
    {
        await sandbox.Control.ResetAsync();
        await sandbox.Control.SwitchAsync("appointments.withoutOddRecords", "true");
        await sandbox.Control.SwitchAsync("patients.automatic", "false");
        long? last = null;
        foreach (var unit in one.Queue is null ? [] : Units)
        {
            last = (await sandbox.Control.ArriveAsync(unit, $"Paciente {unit}", one.Queue!)).Id;
        }

        return last;
    }

    private static async Task RunBeforeAsync(SandboxFixture sandbox, string folder, string? service)
    {
        if (service is not null)
        {
            await using var hub = await HubProcess.StartAsync(sandbox, folder, NoWaits, service);
            await hub.SettleAsync();
        }
    }

    private static async Task KillAsync(SandboxFixture sandbox, HubProcess hub)
    {
        await hub.KillAsync();
        await sandbox.Control.ClearFaultsAsync();
        await hub.StartAgainAsync();
    }

    private static async Task RefreshAsync(HubProcess hub)
    {
        await hub.RefreshAsync();
        await hub.SettleAsync();
    }

    // Whoever leaves the waiting room is gone by the second reading without them.
    private static async Task LeaveAsync(SandboxFixture sandbox, HubProcess hub, long id)
    {
        await sandbox.Control.PatientAsync(id, "leaves");
        await RefreshAsync(hub);
        await RefreshAsync(hub);
    }

    private static IEnumerable<string> Rows(string folder, string table)
    {
        var rows = StoredTable.Read(folder, table);
        rows.ShouldNotBeEmpty(table);
        return rows.Select(row => $"{table}: {row}");
    }

    private static async Task<IReadOnlyList<string>> CredentialsAsync(HubProcess hub)
    {
        var settings = await hub.GetAsync("/api/admin/settings");
        return [.. settings.GetProperty("credentials").EnumerateArray().Select(Credential)];
    }

    private static string Credential(JsonElement one) =>
        $"{one.GetProperty("service")} {one.GetProperty("unitId")}: {one.GetProperty("state")}, "
        + $"proven {one.GetProperty("provenAt").ValueKind != JsonValueKind.Null}, stored {one.GetProperty("hasToken")} {one.GetProperty("hasCookies")}";
}
