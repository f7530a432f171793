using Consultare.Integrations.Answers;
using Consultare.Integrations.Benefit;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Benefit;

/// <summary>The datagrid as the client reads it (hub-integrations 3).</summary>
public sealed class BenefitClientTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Whole = """
        {"registrationNumber":700123,"contractId":"9001","contractDate":"2026-01-16T01:30:00.000Z",
         "initialDate":"2026-02-01T00:00:00.000Z","name":" Titular Exemplo ","plan":"Plano Família","statusContract":"Aprovado",
         "statusRecurrenceDescription":"Adimplente","amountRecurrence":49.9,"amountMembership":"30,00","extra":{"a":[1]}}
        """;

    [Theory]
    [InlineData(BenefitMethod.Post)]
    [InlineData(BenefitMethod.Get)]
    public async Task ReadPage_ByEitherMethod_BringsTheSamePage(BenefitMethod method)
    {
        using var scene = new BenefitScene(sandbox, method);

        var page = (await scene.ReadAsync(4)).ShouldBeOfType<Success<ContractPage>>().Value;

        (page.Count, page.Pages, page.Records.Count).ShouldBe((320, 4, 20));
        page.Records.ShouldAllBe(record => record.Contract != null);
        (await scene.Sandbox.Control.AssertionsAsync()).Routes.Keys
            .ShouldBe([$"{(method == BenefitMethod.Post ? "POST" : "GET")} {BenefitScene.Path}"]);
    }

    [Fact]
    public async Task ReadPage_BeyondTheEnd_IsEmpty()
    {
        using var scene = new BenefitScene(sandbox);

        (await scene.ReadAsync(5)).ShouldBeOfType<Success<ContractPage>>().Value.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadPage_OfAWholeRecord_ReadsEveryField()
    {
        var contract = (await ReadRecordAsync(Whole)).Contract;

        contract.ShouldBe(new BenefitContract(
            "700123", "9001", new DateOnly(2026, 1, 15), new DateOnly(2026, 2, 1), "Titular Exemplo", "Plano Família",
            "Aprovado", "Adimplente", 49.9m, 30m));
    }

    [Theory]
    [InlineData("""{"registrationNumber":null,"contractId":9001,"name":"A"}""", "9001_7fc562", null)]
    [InlineData("""{"registrationNumber":"","contractId":"","name":"A"}""", null, "registrationNumber")]
    [InlineData("""{"registrationNumber":0,"contractId":0}""", null, "registrationNumber")]
    [InlineData("""{"registrationNumber":1,"amountRecurrence":"isento"}""", "1", "amountRecurrence")]
    [InlineData("""{"registrationNumber":1,"amountMembership":true}""", "1", "amountMembership")]
    [InlineData("""{"registrationNumber":1,"membershipValue":"?"}""", "1", "amountMembership")]
    [InlineData("""{"registrationNumber":1,"contractDate":"ontem"}""", "1", "contractDate")]
    [InlineData("""{"registrationNumber":1,"startDate":5}""", "1", "initialDate")]
    [InlineData("""{"registrationNumber":[1]}""", null, "registrationNumber")]
    [InlineData("""{"registrationNumber":1,"contractId":{}}""", "1", "contractId")]
    [InlineData("7", null, "registro")]
    public async Task ReadPage_OfAnOddRecord_TellsItsKeyAndWhatIsWrong(string record, string? key, string? field)
    {
        var read = await ReadRecordAsync(record);

        (read.Key, read.Field, read.Contract is null).ShouldBe((key, field, field is not null));
    }

    [Fact]
    public async Task ReadPage_OfTwoEqualRecords_FingerprintsThemAlike()
    {
        using var scene = new BenefitScene(sandbox);
        var page = Page(await scene.ReadBodyAsync($$"""{"data":[{{Whole}},{{Whole}},{"registrationNumber":2}],"count":3,"pages":1}"""));

        page.Records[0].Fingerprint.ShouldBe(page.Records[1].Fingerprint);
        page.Records[2].Fingerprint.ShouldNotBe(page.Records[0].Fingerprint);
    }

    [Theory]
    [InlineData("""{"data":[],"count":"250"}""", 250, 3)]
    [InlineData("""{"data":[],"total":250,"pages":"5"}""", 250, 5)]
    [InlineData("""{"data":[],"count":0,"pages":0}""", 0, 0)]
    public async Task ReadPage_WhateverWayItCounts_KnowsCountAndPages(string body, int count, int pages)
    {
        using var scene = new BenefitScene(sandbox);

        var page = Page(await scene.ReadBodyAsync(body));

        (page.Count, page.Pages).ShouldBe((count, pages));
    }

    [Theory]
    [InlineData("""{"data":[],"pages":1}""")]
    [InlineData("""{"data":[],"count":-1}""")]
    [InlineData("""{"data":[],"count":99999999999}""")]
    [InlineData("""{"data":null,"count":1}""")]
    [InlineData("""{"count":1}""")]
    [InlineData("""[]""")]
    [InlineData("""{"data":[{"a":1},{"a":2}],"count":2,"pages":1}""")]
    [InlineData("""{"data":[],"count":0} x""")]
    [InlineData("""{"data":[""")]
    public async Task ReadPage_OfWhatIsNoPage_IsABadPayload(string body)
    {
        using var scene = new BenefitScene(sandbox);

        (await scene.ReadBodyAsync(body)).ShouldBeOfType<Failed<ContractPage>>().Failure.Kind.ShouldBe(FailureKind.BadPayload);
    }

    [Fact]
    public async Task ReadPage_LargerThanTheBound_IsRefused()
    {
        using var scene = new BenefitScene(sandbox, configure: options => options.MaxPageBytes = 1024);

        (await scene.ReadAsync()).ShouldBeOfType<Failed<ContractPage>>().Failure.Kind.ShouldBe(FailureKind.TooLarge);
    }

    private static ContractPage Page(Answer<ContractPage> answer) => answer.ShouldBeOfType<Success<ContractPage>>().Value;

    private async Task<ContractRecord> ReadRecordAsync(string record)
    {
        using var scene = new BenefitScene(sandbox);
        return Page(await scene.ReadBodyAsync($$"""{"data":[{{record}}],"count":1,"pages":1}""")).Records.Single();
    }
}
