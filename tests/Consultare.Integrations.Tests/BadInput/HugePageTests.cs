using Consultare.Integrations.Answers;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Reception;
using Consultare.Integrations.Tests.Sheets;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.BadInput;

/// <summary>
/// Bad input: an HTML page of 50 MB where an answer is due. The waiting room's is in QueueClientTests, the report's in
/// BrowserBillingTests.
/// </summary>
public sealed class HugePageTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private const string Html = "text/html; charset=utf-8";
    private readonly OddWorld _world = new(sandbox);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Appointments_StopAtTheBound()
    {
        sandbox.Serve(OddWorld.Search, OddAnswers.HugePage, Html);

        Bounded((await _world.SearchAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure, "32 MB");
    }

    [Fact]
    public async Task Contracts_StopAtTheBound()
    {
        sandbox.Serve(OddWorld.Datagrid, OddAnswers.HugePage, Html);

        Bounded((await _world.ContractsAsync()).ShouldBeOfType<Failed<ContractPage>>().Failure, "8 MB");
    }

    [Fact]
    public async Task Clinia_StopsAtTheBound()
    {
        sandbox.Serve(OddWorld.Chats, OddAnswers.HugePage, Html);

        Bounded((await _world.ChatsAsync()).ShouldBeOfType<Failed<CliniaQueues>>().Failure, "4096 KB");
    }

    [Fact]
    public async Task ReceptionQueue_StopsAtTheBound()
    {
        sandbox.Serve(OddWorld.Queue, OddAnswers.HugePage, Html);

        Bounded((await _world.ReceptionAsync()).ShouldBeOfType<Failed<ReceptionReading>>().Failure, "4 MB");
    }

    [Fact]
    public async Task Sheets_StopAtTheBoundByBothWays()
    {
        await using var scene = await SheetsScene.StartAsync();
        scene.Sandbox.Serve("/*spreadsheets/*", OddAnswers.HugePage, Html);

        var crc = await scene.CountCrcAsync();

        crc.IsOk.ShouldBeFalse();
        crc.Errors.Count.ShouldBe(2);
        crc.Errors.ShouldAllBe(error => error.Contains("passa do tamanho aceito (16384 KB)", StringComparison.Ordinal));
    }

    private static void Bounded(IntegrationFailure failure, string bound)
    {
        failure.Kind.ShouldBe(FailureKind.TooLarge);
        failure.Message.ShouldContain($"passa do tamanho aceito ({bound})");
    }
}
