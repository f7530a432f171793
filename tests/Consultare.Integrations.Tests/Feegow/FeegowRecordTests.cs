using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>How one record is read: fallbacks, coercions, rejects (hub-integrations 1.4, 1.7; hub-domain 2.7).</summary>
public sealed class FeegowRecordTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Record_WhenComplete_IsReadFieldByField()
    {
        var item = await ReadOneAsync("""
            {"agendamento_id":880001,"data":"03-02-2026","horario":"09:20:00","paciente_id":41001,"procedimento_id":310,
             "especialidade_id":98,"profissional_id":77,"local_id":4,"unidade_id":2,"nome_fantasia":" OURO VERDE ",
             "status_id":7,"valor_total_agendamento":"R$ 1.180,00","agendado_por":"Pessoa Exemplo",
             "agendado_em":"2026-01-29 16:05:11","canal_id":2,"telemedicina":false,"novo":{"a":[1,{}]},"primeiro_agendamento":1}
            """);

        item.ShouldBe(new FeegowAppointment(
            880001, new DateOnly(2026, 2, 3), 7, 1180m, 98, 77, 310, null, null, null, "Pessoa Exemplo", "OURO VERDE",
            "2026-01-29 16:05:11"));
    }

    [Fact]
    public async Task Record_WhenItUsesTheFallbackNames_IsReadAllTheSame()
    {
        var item = await ReadOneAsync("""
            {"id":"12","data_agendamento":"2026-02-03T00:00:00Z","status":"3","valor":"350.00","nome_especialidade":"Dermatologia",
             "profissional":"Pessoa A","nome_grupo":"Consultas","scheduled_by":"Pessoa B","unidade":"Centro",
             "scheduled_at":"2026-01-29T16:05:11Z"}
            """);

        item.ShouldBe(new FeegowAppointment(
            12, new DateOnly(2026, 2, 3), 3, 350m, null, null, null, "Dermatologia", "Pessoa A", "Consultas", "Pessoa B",
            "Centro", "2026-01-29 16:05:11"));
    }

    [Fact]
    public async Task Record_WhenBothNamesAreThere_ThePreferredOneWinsInAnyOrder()
    {
        var item = await ReadOneAsync("""
            {"id":1,"data_agendamento":"01-01-2026","status":1,"valor_total_agendamento":"R$ 1,00","unidade":"B","especialidade":"X",
             "nome_especialidade":"Y","agendamento_id":2,"data":"02-01-2026","status_id":2,"valor":"2,00","nome_fantasia":"A"}
            """);

        (item.Id, item.Date.Day, item.StatusId, item.Value, item.UnitName, item.SpecialtyName).ShouldBe((2, 2, 2, 2m, "A", "X"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Record_WhenThePreferredIdIsNone_TheFallbackCounts(string none)
    {
        var item = await ReadOneAsync($$"""{"agendamento_id":{{none}},"id":5,"data":"01-01-2026","status_id":1}""");

        item.Id.ShouldBe(5);
    }

    [Theory]
    [InlineData("\"valor\":\"\",\"valor_total_agendamento\":\"R$ 300,00\"", 300)]
    [InlineData("\"valor\":null,\"valor_total_agendamento\":\"350.00\"", 350)]
    [InlineData("\"valor\":120.5,\"valor_total_agendamento\":\"R$ 300,00\"", 120.5)]
    [InlineData("\"valor_total_agendamento\":\"R$\\u00a01.234,56\"", 1234.56)]
    [InlineData("\"valor_total_agendamento\":\"(12,00)\"", -12)]
    [InlineData("\"valor\":0", 0)]
    [InlineData("\"canal_id\":2", 0)]
    public async Task Value_WhenReadable_IsTheFirstThatIsNotEmpty_F7(string fields, double expected)
    {
        var item = await ReadOneAsync($$"""{"agendamento_id":1,"data":"01-01-2026","status_id":1,{{fields}}}""");

        item.Value.ShouldBe((decimal)expected);
    }

    [Theory]
    [InlineData("\"data\":\"31/02/2026\",\"status_id\":1", "data", "data ilegível")]
    [InlineData("\"data\":20260101,\"status_id\":1", "data", "data ilegível")]
    [InlineData("\"data\":\"\",\"status_id\":1", "data", "data em branco")]
    [InlineData("\"status_id\":1", "data", "data em branco")]
    [InlineData("\"data\":\"01-01-2026\"", "status_id", "situação em branco")]
    [InlineData("\"data\":\"01-01-2026\",\"status_id\":\"Atendido\"", "status_id", "situação ilegível")]
    [InlineData("\"data\":\"01-01-2026\",\"status_id\":0", "status_id", "situação ilegível")]
    [InlineData("\"data\":\"01-01-2026\",\"status_id\":1,\"valor\":\"a combinar\"", "valor", "valor ilegível")]
    [InlineData("\"data\":\"01-01-2026\",\"status_id\":1,\"valor\":1e14", "valor", "valor ilegível")]
    [InlineData("\"data\":\"01-01-2026\",\"status_id\":1,\"valor\":{}", "valor", "valor ilegível")]
    [InlineData("\"data\":\"01-01-2026\",\"status_id\":1,\"agendado_em\":\"ontem\"", "agendado_em", "momento da marcação ilegível")]
    public async Task Record_WhenAFieldIsUnreadable_IsRejectedAndItsStoredCopyStays(string fields, string field, string reason)
    {
        using var scene = new FeegowScene(sandbox);

        var slice = await scene.ReadRecordsAsync($$"""{"agendamento_id":77,{{fields}}}""", Some(78));

        slice.Rejected.ShouldHaveSingleItem().ShouldBe(new RejectedRecord("77", field, reason, KeepsStored: true, 77));
        slice.Items.ShouldHaveSingleItem().Id.ShouldBe(78);
        slice.Read.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"data":"01-01-2026","status_id":1}""", "agendamento_id", "registro sem número de agendamento")]
    [InlineData("""{"agendamento_id":0,"data":"01-01-2026","status_id":1}""", "agendamento_id", "registro sem número de agendamento")]
    [InlineData("""{"agendamento_id":"x1","data":"01-01-2026","status_id":1}""", "agendamento_id", "número de agendamento ilegível")]
    [InlineData("""{"agendamento_id":-3,"data":"01-01-2026","status_id":1}""", "agendamento_id", "número de agendamento ilegível")]
    [InlineData("null", "registro", "registro em formato desconhecido")]
    [InlineData("[1,[2]]", "registro", "registro em formato desconhecido")]
    public async Task Record_WhenItHasNoNumber_IsRejectedByItsPlace(string record, string field, string reason)
    {
        using var scene = new FeegowScene(sandbox);

        var slice = await scene.ReadRecordsAsync(Some(1), record);

        slice.Rejected.ShouldHaveSingleItem().ShouldBe(new RejectedRecord("#2", field, reason, KeepsStored: false, null));
        slice.Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Records_WhenNotOneHasANumber_TheAnswerIsABadPayload()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("""{"success":true,"content":[{"codigo":1,"data":"01-01-2026"},{"codigo":2,"data":"01-01-2026"}]}""");

        (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure.Kind.ShouldBe(FailureKind.BadPayload);
    }

    [Fact]
    public async Task Records_WhenAnIdIsRepeated_TheLastOneWins()
    {
        using var scene = new FeegowScene(sandbox);

        var slice = await scene.ReadRecordsAsync(Some(1, status: 1), Some(2), Some(1, status: 7));

        slice.Read.ShouldBe(3);
        slice.Items.Select(item => (item.Id, item.StatusId)).ShouldBe([(1L, 7), (2L, 3)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"0000-00-00 00:00:00\"")]
    public async Task ScheduledAt_WhenNone_IsAbsent(string none)
    {
        var item = await ReadOneAsync($$"""{"agendamento_id":1,"data":"01-01-2026","status_id":1,"agendado_em":{{none}}}""");

        item.ScheduledAt.ShouldBeNull();
    }

    [Fact]
    public async Task Names_WhenSpelledDecomposedBlankTooLongOrNotText_AreCleaned()
    {
        var item = await ReadOneAsync($$"""
            {"agendamento_id":1,"data":"01-01-2026","status_id":1,"nome_fantasia":"CENTRO CAMBUI\u0301","agendado_por":"   ",
             "profissional":{"id":3},"especialidade":"{{new string('x', 300)}}"}
            """);

        item.UnitName.ShouldBe("CENTRO CAMBUÍ");
        item.ScheduledBy.ShouldBeNull();
        item.ProfessionalName.ShouldBeNull();
        item.SpecialtyName!.Length.ShouldBe(FeegowAppointment.MaxNameLength);
    }

    [Fact]
    public async Task References_WhenZeroNullOrText_AreCoerced()
    {
        var item = await ReadOneAsync("""
            {"agendamento_id":1.0,"data":"01-01-2026","status_id":"11","profissional_id":0,"especialidade_id":null,"procedimento_id":" 310 "}
            """);

        (item.Id, item.StatusId, item.ProfessionalId, item.SpecialtyId, item.ProcedureId)
            .ShouldBe((1, 11, null, null, 310L));
    }

    [Fact]
    public async Task Record_WhenSlashesAreEscaped_IsReadAllTheSame()
    {
        var item = await ReadOneAsync("""{"agendamento_id":1,"data":"03\/02\/2026","status_id":1,"agendado_por":"Jos\u00e9"}""");

        item.Date.ShouldBe(new DateOnly(2026, 2, 3));
        item.ScheduledBy.ShouldBe("José");
    }

    [Fact]
    public async Task Record_WhenTextIsHalfASurrogatePair_CostsNoOtherRecord()
    {
        using var scene = new FeegowScene(sandbox);

        var slice = await scene.ReadRecordsAsync(
            """{"agendamento_id":1,"data":"\ud800","status_id":1}""",
            """{"agendamento_id":2,"data":"01-01-2026","status_id":1,"agendado_por":"\ud800"}""");

        slice.Rejected.ShouldHaveSingleItem().Field.ShouldBe("data");
        slice.Items.ShouldHaveSingleItem().Id.ShouldBe(2);
    }

    private static string Some(long id, int status = 3) =>
        $$"""{"agendamento_id":{{id}},"data":"01-01-2026","status_id":{{status}}}""";

    private async Task<FeegowAppointment> ReadOneAsync(string record)
    {
        using var scene = new FeegowScene(sandbox);
        var slice = await scene.ReadRecordsAsync(record);
        slice.Rejected.ShouldBeEmpty();
        return slice.Items.ShouldHaveSingleItem();
    }
}
