using System.Net;
using System.Text.Json;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Invoices;

/// <summary>Acceptance run 12 of sandbox 7: the cost route by itself.</summary>
public sealed class InvoiceTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Period = "financial/list-invoice?data_start=01-03-2026&data_end=10-03-2026";

    [Fact]
    public async Task List_OfBothKinds_IsReceivablesAndPayablesTogether()
    {
        var received = await IdsAsync("C");
        var paid = await IdsAsync("D");
        var all = await IdsAsync("T");

        received.ShouldNotBeEmpty();
        paid.ShouldNotBeEmpty();
        all.ShouldBe(received.Concat(paid), ignoreOrder: true);
    }

    [Fact]
    public async Task List_OfTheSeed_HasSeveralPaymentsAndMissingDates()
    {
        var content = await sandbox.Api.ContentAsync($"{Period}&tipo_transacao=T");
        var payments = content.EnumerateArray().Select(one => one.GetProperty("pagamentos")).ToList();

        payments.ShouldContain(list => list.GetArrayLength() > 1);
        payments.SelectMany(list => list.EnumerateArray()).ShouldContain(one => one.GetProperty("data").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task List_OfAUnit_IsItsOwnOnly()
    {
        var content = await sandbox.Api.ContentAsync($"{Period}&tipo_transacao=T&unidade_id=3");

        content.EnumerateArray().ShouldAllBe(one => one.GetProperty("detalhes")[0].GetProperty("conta_id").GetInt32() == 3);
        content.GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("financial/list-invoice?tipo_transacao=C", 422)]
    [InlineData(Period, 422)]
    [InlineData(Period + "&tipo_transacao=X", 422)]
    [InlineData("financial/list-invoice?data_start=01-03-2030&data_end=10-03-2030&tipo_transacao=C", 200)]
    public async Task List_Otherwise_AnswersAsDocumented(string route, int status) =>
        (await sandbox.Api.AskAsync(route)).Status.ShouldBe((HttpStatusCode)status);

    [Fact]
    public async Task List_WhereTheUnitIsMandatory_Is422WithoutIt()
    {
        var other = await SandboxFixture.StartAsync();
        await other.Control.SwitchAsync("invoices.unitMandatory", "true");

        var (status, body) = await other.Api.AskAsync($"{Period}&tipo_transacao=C");

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        body.TryGetProperty("unidade_id", out _).ShouldBeTrue();
        (await other.Api.AskAsync($"{Period}&tipo_transacao=C&unidade_id=2")).Status.ShouldBe(HttpStatusCode.OK);
        await other.DisposeAsync();
    }

    private async Task<List<int>> IdsAsync(string kind) =>
        [.. (await sandbox.Api.ContentAsync($"{Period}&tipo_transacao={kind}")).EnumerateArray()
            .Select(one => one.GetProperty("detalhes")[0].GetProperty("invoice_id").GetInt32())];
}
