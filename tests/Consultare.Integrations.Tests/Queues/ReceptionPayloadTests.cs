using System.Text;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Reception;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Queues;

/// <summary>The totem's JSON under every name of its fields, and what is not believed (hub-integrations 6.1, S31, S32).</summary>
public sealed class ReceptionPayloadTests
{
    private static readonly FeegowQueueOptions Options = new() { MaxPatients = 3 };
    private readonly ReceptionPayload _payload = new(new QueueFailures("a fila da recepção", Options), Options.MaxPatients);

    [Fact]
    public void Read_OfTheUnionSet_TakesTheClockTimes()
    {
        var item = Item("""
            {"id":555001,"UnidadeID":12,"Senha":"G014","Sta":"Aguardando","StatusNome":"Aguardando","PacienteNome":"Ana  Sá",
             "DataChegada":"2026-02-03","DataHoraChegada":"2026-02-03 08:41:07","DataAtendimento":null,"DataHoraAtendimento":null}
            """);

        item.ShouldBe(new ReceptionItem(
            555001, "Ana Sá", new ReceptionMoment(new DateOnly(2026, 2, 3), new TimeOnly(8, 41, 7)), null, "Aguardando"));
    }

    [Theory]
    [InlineData("""{"id":"7","UnidadeID":"12","PacienteNome":"Ana","DataChegada":"03/02/2026","StatusNome":"Triagem"}""", "Triagem", false)]
    [InlineData("""{"id":7,"UnidadeID":12,"Senha":"G1","DataHoraChegada":"2026-02-03T08:41","Sta":"Espera"}""", "Espera", true)]
    [InlineData("""{"id":7,"UnidadeID":12,"Paciente":"Ana","Chegada":"03-02-2026 08:41:00","Status":"A"}""", "A", true)]
    [InlineData("""{"id":7,"UnidadeID":12,"patient_name":"Ana","arrived_at":"2026-02-03T08:41:00Z","status":"B"}""", "B", true)]
    [InlineData("""{"id":7,"UnidadeID":12,"NomePaciente":"Ana","DataEntrada":"2026-02-03 08:41","status":"C"}""", "C", true)]
    public void Read_OfEverySetOfNames_IsTheSamePerson(string json, string status, bool hasClock)
    {
        var item = Item(json);

        (item.Id, item.Status, item.Arrival!.Value.Day).ShouldBe((7, status, new DateOnly(2026, 2, 3)));
        item.Arrival.Value.Time.HasValue.ShouldBe(hasClock);
    }

    [Fact]
    public void Read_OfAnEmptyList_IsNobody() => Reading("[]").Items.ShouldBeEmpty();

    [Fact]
    public void Read_OfForeignRows_DropsThem_S32()
    {
        var reading = Reading("""[{"id":1,"UnidadeID":12},{"id":2,"UnidadeID":3},{"id":3},{"id":4,"UnidadeID":"12"}]""");

        reading.Items.Select(item => item.Id).ShouldBe([1, 4]);
        reading.Foreign.ShouldBe(2);
        reading.PresentIds.ShouldBe([1, 4], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""[{"id":2,"UnidadeID":3}]""")]
    [InlineData("[{}]")]
    [InlineData("""[{"id":1,"UnidadeID":12},{"id":2,"UnidadeID":3},{"id":3,"UnidadeID":3}]""")]
    [InlineData("[null,7]")]
    public void Read_OfMostlyForeignRows_IsUntrusted_S32(string json) => Kind(json).ShouldBe(FailureKind.Untrusted);

    [Theory]
    [InlineData("")]
    [InlineData("{\"data\":[]}")]
    [InlineData("null")]
    [InlineData("[{\"id\":1,\"UnidadeID\":12}")]
    [InlineData("<html></html>")]
    public void Read_OfNoList_IsABadPayload_S31(string json) => Kind(json).ShouldBe(FailureKind.BadPayload);

    [Theory]
    [InlineData("""{"id":9,"UnidadeID":12,"PacienteNome":42}""", "PacienteNome")]
    [InlineData("""{"id":9,"UnidadeID":12,"DataChegada":"31/02/2026"}""", "DataChegada")]
    [InlineData("""{"id":9,"UnidadeID":12,"StatusNome":{"x":1}}""", "StatusNome")]
    [InlineData("""{"id":9,"UnidadeID":12,"PacienteNome":"\ud800"}""", "PacienteNome")]
    public void Read_OfAnUnreadableField_RejectsTheRowAndKeepsThePersonPresent(string json, string field)
    {
        var reading = Reading($"[{json}]");

        reading.Rejected.ShouldHaveSingleItem().ShouldBe(new ReceptionReject("9", field, "O valor não é do tipo esperado."));
        reading.PresentIds.ShouldBe([9]);
        reading.ProvesAbsence.ShouldBeTrue();
    }

    [Fact]
    public void Read_OfARowWithoutId_ProvesNobodysAbsence() =>
        Reading("""[{"UnidadeID":12},{"id":4,"UnidadeID":12}]""").ProvesAbsence.ShouldBeFalse();

    [Fact]
    public void Read_OfMorePeopleThanTheBound_NamesTheBound() =>
        Failure($"[{string.Join(',', Enumerable.Range(1, 4).Select(id => $"{{\"id\":{id},\"UnidadeID\":12}}"))}]")
            .Message.ShouldContain("mais de 3 pessoas");

    [Fact]
    public void Read_WhateverTheBytes_NeverThrows() =>
        Prop.ForAll<byte[]>(bytes => _payload.Read(bytes ?? [], 12) is not null).Check(Thorough.Config);

    [Fact]
    public void Read_WhateverJsonLikeText_NeverThrows()
    {
        var parts = Gen.Elements(
            "{", "}", "[", "]", ",", ":", "\"id\"", "\"UnidadeID\"", "12", "\"12\"", "\"PacienteNome\"", "\"\\ud800\"", "true", "null",
            "-2.5e99", "\"DataChegada\"", "\"2026-02-30\"", "99999999999999999999", " ").ArrayOf();

        Prop.ForAll(parts.ToArbitrary(), some => _payload.Read(Encoding.UTF8.GetBytes("[{" + string.Concat(some)), 12) is not null)
            .Check(Thorough.Config);
    }

    [Fact]
    public void Print_OfAReading_NamesNobody() => $"{Item("""{"id":1,"UnidadeID":12,"PacienteNome":"Ana Sá"}""")}".ShouldNotContain("Ana");

    private ReceptionItem Item(string json) => Reading($"[{json}]").Items.ShouldHaveSingleItem();

    private ReceptionReading Reading(string json) =>
        _payload.Read(Encoding.UTF8.GetBytes(json), 12).ShouldBeOfType<Success<ReceptionReading>>().Value;

    private IntegrationFailure Failure(string json) =>
        _payload.Read(Encoding.UTF8.GetBytes(json), 12).ShouldBeOfType<Failed<ReceptionReading>>().Failure;

    private FailureKind Kind(string json) => Failure(json).Kind;
}
