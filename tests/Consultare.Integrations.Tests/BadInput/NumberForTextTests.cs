using Consultare.Integrations.Answers;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Reception;
using Consultare.Integrations.Tests.Sheets;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.BadInput;

/// <summary>Bad input: a JSON number where a text is due is refused by every integration, with the field's name.</summary>
public sealed class NumberForTextTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private readonly OddWorld _world = new(sandbox);

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("\"data\":20260310", "data", "data ilegível")]
    [InlineData("\"agendado_em\":20260310", "agendado_em", "momento da marcação ilegível")]
    [InlineData("\"agendado_por\":7", "agendado_por", "nome de quem marcou ilegível")]
    [InlineData("\"nome_fantasia\":12", "nome_fantasia", "nome da unidade ilegível")]
    public async Task Appointments_RejectTheRecordByTheField(string odd, string field, string reason)
    {
        sandbox.Serve(OddWorld.Search, $$"""{"success":true,"content":[{"agendamento_id":77,"data":"10-03-2026","status_id":1,{{odd}}}]}""");

        var slice = (await _world.SearchAsync()).ShouldBeOfType<Success<AppointmentSlice>>().Value;

        slice.Items.ShouldBeEmpty();
        slice.Rejected.ShouldHaveSingleItem().ShouldBe(new RejectedRecord("77", field, reason, KeepsStored: true, 77));
    }

    [Theory]
    [InlineData("\"proposal_date\":20260310", "proposal_date")]
    [InlineData("\"proposal_date\":\"2026-03-10\",\"status\":5", "status")]
    [InlineData("\"proposal_date\":\"2026-03-10\",\"proposer_name\":77", "proposer_name")]
    [InlineData("\"proposal_date\":\"2026-03-10\",\"unidade\":2", "unidade")]
    [InlineData("\"proposal_date\":\"2026-03-10\",\"unidade\":{\"nome_fantasia\":2}", "unidade")]
    [InlineData("\"proposal_date\":\"2026-03-10\",\"procedimentos\":{\"data\":[{\"nome\":17,\"valor\":5}]}", "procedimentos")]
    public async Task Proposals_RejectTheRecordByTheField(string odd, string field)
    {
        sandbox.Serve(OddWorld.Proposals, $$"""{"success":true,"content":[{"proposal_id":52001,{{odd}}}]}""");

        var slice = (await _world.ProposalsAsync()).ShouldBeOfType<Success<ProposalSlice>>().Value;

        slice.Items.ShouldBeEmpty();
        var reject = slice.Rejected.ShouldHaveSingleItem();
        (reject.SourceId, reject.Field, reject.KeepsStored).ShouldBe(("52001", field, true));
    }

    [Theory]
    [InlineData("\"contractDate\":20260115", "contractDate")]
    [InlineData("\"name\":5", "name")]
    [InlineData("\"plan\":5", "plan")]
    [InlineData("\"statusContract\":1", "statusContract")]
    [InlineData("\"statusRecurrenceDescription\":0", "statusRecurrenceDescription")]
    public async Task Contracts_RejectTheRecordByTheField(string odd, string field)
    {
        sandbox.Serve(OddWorld.Datagrid, $$"""{"data":[{"registrationNumber":700123,{{odd}}}],"count":1,"pages":1}""");

        var page = (await _world.ContractsAsync()).ShouldBeOfType<Success<ContractPage>>().Value;

        var record = page.Records.ShouldHaveSingleItem();
        (record.Key, record.Field, record.Contract).ShouldBe(("700123", field, null));
    }

    [Theory]
    [InlineData("""{"count":{"all":1,"groups":[{"id":7,"count":1}]}}""", "id")]
    [InlineData("""{"count":7}""", "count")]
    [InlineData("""{"count":{"groups":[{"id":"\ud800","count":1}]}}""", "id")]
    public async Task Clinia_RefusesTheAnswerByTheField(string body, string field)
    {
        sandbox.Serve(OddWorld.Chats, body);

        var failure = (await _world.ChatsAsync()).ShouldBeOfType<Failed<CliniaQueues>>().Failure;

        failure.Kind.ShouldBe(FailureKind.BadPayload);
        failure.Message.ShouldContain($"o campo {field} fora do formato");
    }

    [Theory]
    [InlineData("PacienteNome")]
    [InlineData("DataHoraChegada")]
    [InlineData("StatusNome")]
    public async Task ReceptionQueue_RejectsTheRowByTheField(string field)
    {
        sandbox.Serve(OddWorld.Queue, $$"""[{"id":9,"UnidadeID":2,"{{field}}":42}]""");

        var reading = (await _world.ReceptionAsync()).ShouldBeOfType<Success<ReceptionReading>>().Value;

        reading.Items.ShouldBeEmpty();
        reading.Rejected.ShouldHaveSingleItem().ShouldBe(new ReceptionReject("9", field, "O valor não é do tipo esperado."));
        reading.PresentIds.ShouldBe([9]);
    }

    [Theory]
    [InlineData("""{"values":[["Nome","Data"],["Ana",46091]]}""", "values")]
    [InlineData("""{"values":[7]}""", "values")]
    [InlineData("""{"values":7}""", "values")]
    public async Task Sheets_RefuseTheAnswerByTheField_AndCountNoZero(string body, string field)
    {
        await using var scene = await SheetsScene.StartAsync();
        await scene.Sandbox.Control.ArmAsync("S45");
        scene.Sandbox.Host.Faults.Add(new() { Type = "answer", Path = "/v4/spreadsheets/*/values/*", Parameters = Answer(body) });

        var crc = await scene.CountCrcAsync();

        crc.IsOk.ShouldBeFalse();
        crc.Errors[0].ShouldContain($"campo {field} fora do formato");
    }

    [Fact]
    public async Task Sheets_RefuseATitleThatIsNoText()
    {
        await using var scene = await SheetsScene.StartAsync();
        await scene.Sandbox.Control.ArmAsync("S45");
        scene.Sandbox.Host.Faults.Add(new()
        {
            Type = "answer", Path = "/v4/spreadsheets/*", Parameters = Answer("""{"sheets":[{"properties":{"title":2026}}]}"""),
        });

        var reception = await scene.CountReceptionAsync("ouro_verde");

        reception.IsOk.ShouldBeFalse();
        reception.Errors[0].ShouldContain("campo title fora do formato");
    }

    private static Dictionary<string, string> Answer(string body) => new() { ["status"] = "200", ["body"] = body };
}
