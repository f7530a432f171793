using System.Text;
using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Payloads;
using Consultare.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>Proposals as the client reads them (hub-integrations 2).</summary>
public sealed class FeegowProposalsTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Path = "/v1/api/proposal/list";

    [Fact]
    public async Task List_OfAPeriod_AsksIsoDatesByInclusion_A4()
    {
        using var scene = new FeegowScene(sandbox);

        var answer = await scene.Client.ListProposalsAsync(FeegowScene.Today, FeegowScene.Today.AddDays(5), CancellationToken.None);

        answer.ShouldBeOfType<Success<ProposalSlice>>().Value.Items.ShouldNotBeEmpty();
        (await sandbox.Control.LogAsync()).Single().Query.ShouldBe("data_inicio=2026-03-10&data_fim=2026-03-15&tipo_data=I");
    }

    [Fact]
    public async Task List_OfAnEmptyPeriod_IsAGoodEmptyAnswer()
    {
        using var scene = new FeegowScene(sandbox);

        var answer = await scene.Client.ListProposalsAsync(new(2027, 1, 1), new(2027, 1, 5), CancellationToken.None);

        answer.ShouldBeOfType<Success<ProposalSlice>>().Value.Read.ShouldBe(0);
    }

    [Fact]
    public async Task Read_OfTheDocumentedExample_TakesDiscountsOffItsItems()
    {
        var slice = await ReadAsync("""
            { "proposal_id": 52001, "proposal_date": "2026-02-03", "value": 950, "proposer_id": 77, "proposer_name": "Pessoa Exemplo",
              "status": "Executada", "procedimentos": { "label": "Exames", "data": [
                { "procedimento_id": 17, "nome": "Exame A", "valor": 1000, "desconto": 100 }, { "nome": "Exame B", "valor": "12,50" } ] },
              "unidade": { "unidade_id": 2, "nome_fantasia": "OURO VERDE", "x": {"nome_fantasia": "NÃO"} } }
            """);

        var proposal = slice.Items.Single();
        (proposal.Id, proposal.Date, proposal.Status, proposal.UnitName, proposal.ProposerName, proposal.TotalValue)
            .ShouldBe((52001, new DateOnly(2026, 2, 3), "Executada", "OURO VERDE", "Pessoa Exemplo", 912.50m));
        proposal.Items.ShouldBe([new ProposalItem("Exame A", 900m), new ProposalItem("Exame B", 12.50m)]);
    }

    [Theory]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-03","value":"900.50"}""", 900.50)]
    [InlineData("""{"proposal_id":1,"proposal_date":"03-02-2026","value":"1.234,56","procedimentos":{"data":[]}}""", 1234.56)]
    [InlineData("""{"proposal_id":"1","proposal_date":"2026-02-03","procedimentos":null,"unidade":null}""", 0)]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-03","value":"?","procedimentos":[{"valor":5}]}""", 5)]
    public async Task Read_WithoutItems_TakesTheProposalsOwnValue_F7(string record, double total) =>
        (await ReadAsync(record)).Items.Single().TotalValue.ShouldBe((decimal)total);

    [Theory]
    [InlineData("""{"proposal_id":0,"proposal_date":"2026-02-03"}""", "#1", "proposal_id")]
    [InlineData("""{"proposal_date":"2026-02-03"}""", "#1", "proposal_id")]
    [InlineData("""{"proposal_id":"x","proposal_date":"2026-02-03"}""", "#1", "proposal_id")]
    [InlineData("""{"proposal_id":1}""", "1", "proposal_date")]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-31"}""", "1", "proposal_date")]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-03","value":"muito"}""", "1", "value")]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-03","value":1e20}""", "1", "value")]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-03","procedimentos":"todos"}""", "1", "procedimentos")]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-03","procedimentos":{"data":[7]}}""", "1", "procedimentos")]
    [InlineData("""{"proposal_id":1,"proposal_date":"2026-02-03","procedimentos":{"data":[{"valor":"x"}]}}""", "1", "procedimentos")]
    [InlineData("5", "#1", "registro")]
    public async Task Read_OfAnUnreadableRecord_RejectsItByName(string record, string source, string field)
    {
        var slice = await ReadAsync(record);

        slice.Items.ShouldBeEmpty();
        var reject = slice.Rejected.Single();
        (reject.SourceId, reject.Field).ShouldBe((source, field));
    }

    [Fact]
    public async Task Read_OfARepeatedId_TheLastOneWins()
    {
        var slice = await ReadAsync(
            """{"proposal_id":1,"proposal_date":"2026-02-03","value":1},{"proposal_id":1,"proposal_date":"2026-02-03","value":2}""");

        (slice.Items.Single().TotalValue, slice.Read).ShouldBe((2m, 2));
    }

    [Fact]
    public void Read_OfAnyValues_NeverThrowsAndAccountsForEveryRecord()
    {
        string[] values = ["1", "0", "-5", "\"\"", "\"x\"", "null", "true", "[]", "{}", "[{\"valor\":1}]", "{\"data\":[{}]}", "\"2026-02-03\"", "1e400"];
        var record = Gen.Elements(values).ListOf(6).Select(chosen => $$"""
            {"proposal_id":{{chosen[0]}},"proposal_date":{{chosen[1]}},"value":{{chosen[2]}},"procedimentos":{{chosen[3]}},"unidade":{{chosen[4]}},"status":{{chosen[5]}}}
            """);
        Check.One(Thorough.Config, Prop.ForAll(record.ToArbitrary(), text =>
        {
            var reader = new ProposalReader();
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            json.Read();
            reader.ReadRecord(ref json);
            var slice = reader.ToSlice();
            return json.TokenType == JsonTokenType.EndObject && slice.Items.Count + slice.Rejected.Count == 1;
        }));
    }

    private async Task<ProposalSlice> ReadAsync(string records)
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve($$"""{"success":true,"content":[{{records}}]}""", Path);
        var answer = await scene.Client.ListProposalsAsync(FeegowScene.Today, FeegowScene.Today, CancellationToken.None);
        return answer.ShouldBeOfType<Success<ProposalSlice>>().Value;
    }
}
