using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Services;

namespace Consultare.Grains.Tests.Heartbeats;

/// <summary>
/// Acceptance run 13: every service says RUNNING and then exactly one word of its end with a useful text that nothing
/// paints over, and what a person asks for begins within a second.
/// </summary>
public sealed class HeartbeatTests(HeartbeatHub hub) : IClassFixture<HeartbeatHub>
{
    private static readonly HeartbeatCase[] All =
    [
        new("financeiro", ServiceState.Completed, "S02", "inactive-key", ServiceState.Error, "inativa ou foi recusada (403)"),
        new("faturamento", ServiceState.Completed, "S38", "renamed", ServiceState.Error, "falta a coluna total_pago"),
        new("comercial", ServiceState.Completed, "S17", "503", ServiceState.Warning, "2026-03-10..2026-03-15: O Feegow está com falha")
        {
            Where = new() { ["contains_date"] = "2026-03-10" },
        },
        new("contratos", ServiceState.Completed, "S18", "503", ServiceState.Error, "está com falha"),
        new("auth", ServiceState.Completed, null, null, ServiceState.Warning, "12: Sem acesso."),
        new("clinia", ServiceState.Online, "S42", "count", ServiceState.Warning, "filas: O Clinia está com falha"),
        new("monitor_medico", ServiceState.Online, "S28", "garbage", ServiceState.Warning, "uma página desconhecida"),
        new("monitor_recepcao", ServiceState.Online, "S31", "not-a-list", ServiceState.Error, "fora do formato combinado"),
    ];

    public static TheoryData<HeartbeatCase> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_OfAService_SaysRunningAndThenItsGoodEnd(HeartbeatCase one) =>
        await ShouldBeatAsync(one.Service, one.Good, says: "lidos");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_OfAServiceThatMeetsAFault_SaysRunningAndThenWhatIsWrong(HeartbeatCase one)
    {
        await hub.ArmAsync(one);
        try
        {
            await ShouldBeatAsync(one.Service, one.Bad, one.Says);
        }
        finally
        {
            await hub.HealAsync();
        }
    }

    [Fact]
    public void Cases_NameEveryService() =>
        All.Select(one => one.Service).ShouldBe(ServiceDefinitions.All.Select(definition => definition.Info.Key));

    private async Task ShouldBeatAsync(string service, ServiceState end, string says)
    {
        var (said, later) = await hub.RunAsync(service);

        Words(said).ShouldBe([ServiceState.Pending, ServiceState.Running, end], said[^1].Details);
        said.Count(one => one.State == end).ShouldBe(1);
        said[0].Details.ShouldBe("Solicitado via Painel");
        said[^1].Details.ShouldContain(says);

        // The clock stood: not even a wait of a second lay between the request and the start.
        var run = said[^1].Last.ShouldNotBeNull();
        run.StartedAt.ShouldBe(run.RequestedAt);

        (later.State, later.Details, later.Revision).ShouldBe((end, said[^1].Details, said[^1].Revision));
        var row = await hub.RowAsync(service);
        (row.Status, row.Details).ShouldBe((end.ToString().ToUpperInvariant(), said[^1].Details));
    }

    // Each word once for as long as it stood.
    private static IEnumerable<ServiceState> Words(IReadOnlyList<ServiceSnapshot> said) =>
        said.Where((one, at) => at == 0 || said[at - 1].State != one.State).Select(one => one.State);
}
