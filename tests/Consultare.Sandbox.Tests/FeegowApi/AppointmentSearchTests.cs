using System.Net;
using System.Text.Json;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>The rules of <c>/appoints/search</c> (sandbox 2.1, integrations 1.4 and 1.6).</summary>
public sealed class AppointmentSearchTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private static readonly DateOnly Monday = new(2026, 3, 9);
    private static readonly DateOnly Sunday = new(2026, 3, 8);

    [Fact]
    public async Task Search_WhenInsideTheWindow_AnswersBothEndsAndNothingElse()
    {
        var served = await sandbox.Api.ReadAsync(Monday, Monday.AddDays(1));

        var days = served.Readable().Select(one => one.Date).Distinct();
        days.ShouldBe([Monday, Monday.AddDays(1)], ignoreOrder: true);
    }

    [Fact]
    public async Task Search_WhenRowsAnswer_OneHasNoIdAndOneHasAnInvalidDate()
    {
        var served = await sandbox.Api.ReadAsync(Monday, Monday);

        served.Count(one => one.Id == 0).ShouldBe(1);
        served.Count(one => one.Date is null).ShouldBe(1);
        served.Count.ShouldBe(served.Readable().Count + 2);
    }

    [Fact]
    public async Task Search_WhenNothingIsBooked_Answers409WithTextInContent()
    {
        var (status, body) = await sandbox.Api.AskAsync(ApiReading.Search(Sunday, Sunday));

        status.ShouldBe(HttpStatusCode.Conflict);
        body.GetProperty("success").GetBoolean().ShouldBeFalse();
        body.GetProperty("content").GetString().ShouldBe("Nenhum agendamento encontrado no período informado");
    }

    [Theory]
    [InlineData(90, HttpStatusCode.OK)]
    [InlineData(91, HttpStatusCode.Conflict)]
    public async Task Search_WhenWindowIsLongerThan90Days_Answers409WithAnotherText(int length, HttpStatusCode expected)
    {
        var (status, body) = await sandbox.Api.AskAsync(ApiReading.Search(Monday.AddDays(-length), Monday));

        status.ShouldBe(expected);
        body.GetProperty("content").ToString().Contains("90 dias", StringComparison.Ordinal)
            .ShouldBe(expected is HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("appoints/search", "data_start", "data_end")]
    [InlineData("appoints/search?data_start=09-03-2026", "data_end")]
    [InlineData("appoints/search?data_start=31-02-2026&data_end=09-03-2026", "data_start")]
    [InlineData("appoints/search?data_start=09/03/2026&data_end=09-03-2026", "data_start")]
    [InlineData("appoints/search?data_start=09-03-2026&data_end=08-03-2026", "data_end")]
    [InlineData("appoints/search?data_start=09-03-2026&data_end=09-03-2026&unidade_id=dois", "unidade_id")]
    public async Task Search_WhenParametersAreWrong_Answers422AsBareFieldMap(string path, params string[] fields)
    {
        var (status, body) = await sandbox.Api.AskAsync(path);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        body.EnumerateObject().Select(property => property.Name).ShouldBe(fields);
        body.EnumerateObject().ShouldAllBe(property => property.Value.ValueKind == JsonValueKind.Array);
    }

    [Fact]
    public async Task Search_WhenDatesAreIso_AnswersTheSame()
    {
        var usual = await sandbox.Api.GetStringAsync(new Uri(ApiReading.Search(Monday, Monday), UriKind.Relative));
        var iso = await sandbox.Api.GetStringAsync(
            new Uri("appoints/search?data_start=2026-03-09&data_end=2026-03-09&list_procedures=0", UriKind.Relative));

        iso.ShouldBe(usual);
    }

    [Theory]
    [InlineData("agendamento_id")]
    [InlineData("unidade_id")]
    [InlineData("profissional_id")]
    [InlineData("paciente_id")]
    [InlineData("especialidade_id")]
    [InlineData("procedimento_id")]
    [InlineData("canal_id")]
    [InlineData("local_id")]
    public async Task Search_WhenFiltered_AnswersExactlyTheMatchingRows(string field)
    {
        var all = await RowsAsync("");
        var wanted = all[3].GetProperty(field).GetInt64();

        var filtered = await RowsAsync($"&{field}={wanted}");

        filtered.Count.ShouldBe(all.Count(row => row.GetProperty(field).GetInt64() == wanted));
        filtered.ShouldAllBe(row => row.GetProperty(field).GetInt64() == wanted);
    }

    [Fact]
    public async Task Search_WithListProcedures_PagesByStartAndOffset()
    {
        var whole = await RowsAsync("");
        var paged = new List<long>();
        List<JsonElement> page;
        do
        {
            page = await RowsAsync($"&list_procedures=1&start={paged.Count}&offset=20", listProcedures: false);
            page.ShouldAllBe(row => row.GetProperty("procedimentos").GetArrayLength() == 1);
            paged.AddRange(page.Select(row => row.GetProperty("agendamento_id").GetInt64()));
        }
        while (page.Count == 20);

        paged.ShouldBe(whole.Select(row => row.GetProperty("agendamento_id").GetInt64()));
    }

    [Fact]
    public async Task Search_WithListProceduresAndNoOffset_AnswersPagesOf50()
    {
        (await RowsAsync("&list_procedures=1", listProcedures: false)).Count.ShouldBe(50);
    }

    [Fact]
    public async Task Search_WithoutListProcedures_IgnoresStartAndOffset()
    {
        (await RowsAsync("&start=10&offset=5")).Count.ShouldBe((await RowsAsync("")).Count);
    }

    // Rows that can be told apart: the two odd ones left out.
    private async Task<List<JsonElement>> RowsAsync(string more, bool listProcedures = true)
    {
        var flag = listProcedures ? "&list_procedures=0" : "";
        var content = await sandbox.Api.ContentAsync(
            $"appoints/search?data_start=09-03-2026&data_end=09-03-2026{flag}{more}");
        return [.. content.EnumerateArray().Where(row =>
            row.TryGetProperty("agendamento_id", out _) && row.GetProperty("data").GetString() != "31-02-2026")];
    }
}
