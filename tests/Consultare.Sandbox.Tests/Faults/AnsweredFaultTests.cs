using System.Net;
using System.Text;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Faults;

/// <summary>Each fault that is an answer (sandbox 6), seen by a plain client.</summary>
public sealed class AnsweredFaultTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Html = "text/html";
    private static readonly Uri Search = new(ApiReading.Search(new(2026, 3, 9), new(2026, 3, 9)), UriKind.Relative);

    public static TheoryData<string, string, int, string, string> Answers => new()
    {
        { "S01", "no-token", 401, Json, "\"message\":\"Token" },
        { "S02", "inactive-key", 403, Json, "\"message\":\"Chave" },
        { "S03", "blocked", 403, Html, "<h1>Acesso bloqueado" },
        { "S04", "none", 409, Json, "\"content\":\"Nenhum agendamento" },
        { "S05", "window", 409, Json, "90 dias" },
        { "S06", "a", 422, Json, "{\"data_start\":[" },
        { "S06", "b", 422, Json, "\"message\":\"O campo" },
        { "S06", "c", 422, Json, "\"message\":{\"data_start\":[" },
        { "S06", "d", 422, Json, "\"success\":true,\"content\":{\"data_start\":[" },
        { "S07", "empty-message", 422, Json, "\"message\":\"\"" },
        { "S08", "list", 400, Json, "\"message\":[" },
        { "S08", "text", 400, Json, "\"message\":\"data_start" },
        { "S09", "404", 404, Html, "<h1>" },
        { "S09", "500", 500, Html, "<h1>" },
        { "S10", "seconds", 429, Json, "Muitas" },
        { "S10", "date", 429, Json, "Muitas" },
        { "S10", "long", 429, Json, "Muitas" },
        { "S11", "502-once", 502, Html, "<h1>" },
        { "S11", "503-once", 503, Html, "<h1>" },
        { "S11", "504-once", 504, Html, "<h1>" },
        { "S11", "502-always", 502, Html, "<h1>" },
        { "S11", "503-always", 503, Html, "<h1>" },
        { "S11", "504-always", 504, Html, "<h1>" },
        { "S13", "html", 200, Html, "<!DOCTYPE html>" },
        { "S13", "empty", 200, Json, "" },
        { "S14", "msg", 200, Json, "\"success\":false,\"msg\":" },
        { "S14", "message", 200, Json, "\"success\":false,\"message\":" },
        { "S14", "content", 200, Json, "\"success\":false,\"content\":" },
        { "S15", "object", 200, Json, "\"success\":true,\"content\":{" },
        { "S15", "null", 200, Json, "\"success\":true,\"content\":null" },
        { "S15", "string", 200, Json, "\"success\":true,\"content\":\"" },
    };

    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Fault_WhenArmedByIdAndVariant_AnswersAsTheCatalogueSays(
        string fault, string variant, int status, string contentType, string part)
    {
        await sandbox.Control.ArmAsync(fault, variant);

        using var answer = await sandbox.Api.GetAsync(Search);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldContain(part);
        (part.Length > 0 || body.Length == 0).ShouldBeTrue();
        (await sandbox.Control.LogAsync())[^1].Fault.ShouldBe($"{fault}/{variant}");
    }

    [Fact]
    public void Catalogue_OfTheRestApiHoldsS01ToS16_AndEveryVariantIsProvenHere()
    {
        string[] spoiling =
        [
            "S12/no-answer", "S12/slow-headers", "S12/slow-body", "S12/reset-mid-body", "S12/reset",
            "S13/truncated", "S13/bom", "S16/stuck",
        ];
        var proven = Answers.Select(row => $"{row[0]}/{row[1]}").Concat(spoiling).Order();

        // Later ids belong to other systems, each proven with its own.
        var here = FaultCatalog.Variants.Where(group => string.CompareOrdinal(group.Key, "S17") < 0).ToList();
        here.Select(group => group.Key).Order().ShouldBe(Enumerable.Range(1, 16).Select(number => $"S{number:00}"));
        here.SelectMany(group => group.Select(variant => $"{group.Key}/{variant}"))
            .Order().ShouldBe(proven);
    }

    [Fact]
    public async Task S10_InSecondsAndAsDate_TellsHowLongToWaitOnTheSandboxClock()
    {
        await sandbox.Control.ArmAsync(new FaultRequest
        {
            Fault = "S10", Variant = "seconds", Parameters = new Dictionary<string, string> { ["seconds"] = "17" },
        });
        await sandbox.Control.ArmAsync(new FaultRequest
        {
            Fault = "S10", Variant = "date", Parameters = new Dictionary<string, string> { ["seconds"] = "45" },
        });

        using var first = await sandbox.Api.GetAsync(Search);
        using var second = await sandbox.Api.GetAsync(Search);
        using var third = await sandbox.Api.GetAsync(Search);

        first.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(17));
        second.Headers.RetryAfter!.Date.ShouldBe(SandboxFixture.Morning.AddSeconds(45));
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("503-once", HttpStatusCode.OK)]
    [InlineData("503-always", HttpStatusCode.ServiceUnavailable)]
    public async Task S11_OnceOrAlways_EndsAfterItsCountOrNever(string variant, HttpStatusCode second)
    {
        await sandbox.Control.ArmAsync("S11", variant);

        using var firstAnswer = await sandbox.Api.GetAsync(Search);
        using var secondAnswer = await sandbox.Api.GetAsync(Search);

        firstAnswer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        secondAnswer.StatusCode.ShouldBe(second);
    }

    [Fact]
    public async Task S13_Truncated_EndsTheBodyProperlyButInTheMiddle()
    {
        var whole = await sandbox.Api.GetByteArrayAsync(Search);
        await sandbox.Control.ArmAsync("S13", "truncated");

        (await sandbox.Api.GetByteArrayAsync(Search)).ShouldBe(whole[..(whole.Length / 2)]);
    }

    [Fact]
    public async Task S13_Bom_PutsAByteOrderMarkBeforeTheSameBody()
    {
        var whole = await sandbox.Api.GetByteArrayAsync(Search);
        await sandbox.Control.ArmAsync("S13", "bom");

        (await sandbox.Api.GetByteArrayAsync(Search)).ShouldBe([.. Encoding.UTF8.GetPreamble(), .. whole]);
    }

    [Theory]
    [InlineData("appoints/search?data_start=09-03-2026&data_end=09-03-2026&list_procedures=1&offset=20&start=")]
    [InlineData("patient/list?limit=20&offset=")]
    public async Task S16_Stuck_ServesTheFirstPageForEveryPage(string path)
    {
        var first = await sandbox.Api.ContentAsync($"{path}0");
        await sandbox.Control.ArmAsync("S16");

        var third = await sandbox.Api.ContentAsync($"{path}40");

        third.GetRawText().ShouldBe(first.GetRawText());
    }
}
