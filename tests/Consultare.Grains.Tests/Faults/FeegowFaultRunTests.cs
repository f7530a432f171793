using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Faults;

/// <summary>Every fault S01–S16 of the REST API, in every variant, ends as the table of sandbox 6 says.</summary>
public sealed partial class FeegowFaultRunTests(StandingHub standing) : IClassFixture<StandingHub>
{
    // A good run: five requests for the four lists (active and inactive professionals), nine slices.
    private const int Good = 14;

    // Every call fails at its first request; of the professionals only the active ones are asked for.
    private const int OneEach = 13;

    // The first two lists are asked for at the same time; nothing more after that.
    private const int Stopped = 2;

    private static readonly FaultCase[] All =
    [
        new("S01", "no-token", RunOutcome.Error, Stopped, "falta a chave de acesso (401)"),
        new("S02", "inactive-key", RunOutcome.Error, Stopped, "inativa ou foi recusada (403)"),
        new("S03", "blocked", RunOutcome.Error, Stopped, "bloqueou o acesso deste servidor"),
        new("S04", "none", RunOutcome.Warning, Good, "eles foram mantidos"),
        new("S05", "window", RunOutcome.Warning, Good, "eles foram mantidos"),
        new("S06", "a", RunOutcome.Error, OneEach, "data_start"),
        new("S06", "b", RunOutcome.Error, OneEach, "data_start"),
        new("S06", "c", RunOutcome.Error, OneEach, "data_start"),
        new("S06", "d", RunOutcome.Error, OneEach, "data_start"),
        new("S07", "empty-message", RunOutcome.Error, OneEach, "não conhece o caminho"),
        new("S08", "list", RunOutcome.Error, OneEach, "recusou os dados enviados"),
        new("S08", "text", RunOutcome.Error, OneEach, "recusou os dados enviados"),
        new("S09", "404", RunOutcome.Error, OneEach, "não tem /appoints/search nesta licença (404)"),
        new("S09", "500", RunOutcome.Error, OneEach * StandingHub.Attempts, "depois de 2 tentativas"),
        new("S10", "seconds", RunOutcome.Completed, Good + 1, "sem mudança"),
        new("S10", "date", RunOutcome.Completed, Good + 1, "sem mudança"),
        new("S10", "long", RunOutcome.Error, OneEach, "pediu uma espera de 3600 s"),
        new("S11", "502-once", RunOutcome.Completed, Good + 1, "sem mudança"),
        new("S11", "503-once", RunOutcome.Completed, Good + 1, "sem mudança"),
        new("S11", "504-once", RunOutcome.Completed, Good + 1, "sem mudança"),
        new("S11", "502-always", RunOutcome.Error, OneEach * StandingHub.Attempts, "está com falha"),
        new("S11", "503-always", RunOutcome.Error, OneEach * StandingHub.Attempts, "está com falha"),
        new("S11", "504-always", RunOutcome.Error, OneEach * StandingHub.Attempts, "está com falha"),
        new("S12", "reset", RunOutcome.Error, OneEach * StandingHub.Attempts, "conexão com o Feegow falhou"),
        new("S12", "reset-mid-body", RunOutcome.Error, OneEach * StandingHub.Attempts, "conexão com o Feegow falhou"),
        new("S13", "truncated", RunOutcome.Error, OneEach, "dados incompletos ou ilegíveis"),
        new("S13", "bom", RunOutcome.Error, OneEach, "marca estranha"),
        new("S13", "html", RunOutcome.Error, OneEach, "uma página em vez de dados"),
        new("S13", "empty", RunOutcome.Error, OneEach, "uma resposta vazia"),
        new("S14", "msg", RunOutcome.Error, OneEach, "recusou o pedido"),
        new("S14", "message", RunOutcome.Error, OneEach, "recusou o pedido"),
        new("S14", "content", RunOutcome.Error, OneEach, "recusou o pedido"),
        new("S15", "object", RunOutcome.Error, OneEach, "fora do formato combinado"),
        new("S15", "null", RunOutcome.Error, OneEach, "fora do formato combinado"),
        new("S15", "string", RunOutcome.Error, OneEach, "fora do formato combinado"),
        new("S16", "stuck", RunOutcome.Error, Good + 9, "páginas que não avançam"),
    ];

    private static readonly string[] AllTimeouts = ["no-answer", "slow-headers", "slow-body"];

    public static TheoryData<FaultCase> Cases => [.. All];

    public static TheoryData<string> Timeouts => [.. AllTimeouts];

    private HubCluster Hub => standing.Hub;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_UnderAFault_EndsAsTheTableSaysAndLosesNothing(FaultCase fault)
    {
        var before = await Hub.RowsAsync();
        await Hub.Sandbox.Control.ArmAsync(fault.Fault, fault.Variant);
        var asked = await RequestsAsync();

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(fault.Outcome, run.Details);
        run.Details.ShouldContain(fault.Says);
        ShouldBePlain(run.Details);
        var sent = await RequestsAsync() - asked;
        sent.ShouldBeGreaterThanOrEqualTo(fault.Requests);
        sent.ShouldBeLessThanOrEqualTo(MostRequests(fault));
        (await Hub.RowsAsync()).ShouldBe(before);
        await ShouldShowAsync(run);
        await ShouldEndWellOnceClearedAsync(before);
    }

    [Theory]
    [MemberData(nameof(Timeouts))]
    public async Task Run_WhenASliceNeverComesWhole_IsAskedAgainThenAWarningNamingIt_S12(string variant)
    {
        var before = await Hub.RowsAsync();
        var fault = await Hub.Sandbox.Control.ArmAsync(OfSlice(variant));
        var receipt = await Hub.Status.RequestRefreshAsync("Ana");
        await Hub.Watch.WaitAsync(seen => seen.Current?.RunId == receipt.RunId && seen.Current.PagesDone == 8, "eight slices");
        for (var attempt = 1; attempt <= StandingHub.Attempts; attempt++)
        {
            await Hub.Sandbox.Control.WaitForHitsAsync(fault.Id, attempt);
            standing.Clock.Fire(StandingHub.RequestTimeout);
        }

        var run = await Hub.EndOfAsync(receipt.RunId);

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith("2026-02-08..2026-02-14: O Feegow não respondeu a /appoints/search em 61 s depois de 2 tentativas.");
        ShouldBePlain(run.Details);
        (await Hub.PagesAsync(run.RunId)).Single(page => page.Outcome == PageOutcome.Failed).Attempts.ShouldBe(2);
        (await Hub.RowsAsync()).ShouldBe(before);
        await ShouldEndWellOnceClearedAsync(before);
    }

    [Theory]
    [MemberData(nameof(Timeouts))]
    public async Task Run_WhenASliceComesAtTheSecondAttempt_IsGreen_S12(string variant)
    {
        var before = await Hub.RowsAsync();
        var fault = await Hub.Sandbox.Control.ArmAsync(OfSlice(variant) with { Count = 1 });
        var receipt = await Hub.Status.RequestRefreshAsync("Ana");
        await Hub.Watch.WaitAsync(seen => seen.Current?.RunId == receipt.RunId && seen.Current.PagesDone == 8, "eight slices");
        await Hub.Sandbox.Control.WaitForHitsAsync(fault.Id);
        standing.Clock.Fire(StandingHub.RequestTimeout);

        var run = await Hub.EndOfAsync(receipt.RunId);

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        await ShouldEndWellOnceClearedAsync(before);
    }

    [Theory]
    [InlineData("S06", "a")]
    [InlineData("S09", "404")]
    [InlineData("S13", "html")]
    [InlineData("S14", "msg")]
    [InlineData("S15", "null")]
    public async Task Run_WhenOneSliceFailsForGood_IsAnErrorThoughTheOthersWereRead(string id, string variant)
    {
        var before = await Hub.RowsAsync();
        await Hub.Sandbox.Control.ArmAsync(OfSlice(variant, id));

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldStartWith("2026-02-08..2026-02-14: O Feegow");
        (await Hub.PagesAsync(run.RunId)).Count(page => page.Outcome == PageOutcome.Ok).ShouldBe(8);
        (await Hub.RowsAsync()).ShouldBe(before);
        await ShouldEndWellOnceClearedAsync(before);
    }

    [Fact]
    public async Task Run_WhenOneSliceFailsForNow_SavesTheOthersAndWarnsNamingIt_S11()
    {
        var before = await Hub.RowsAsync();
        await Hub.Sandbox.Control.ArmAsync(OfSlice("503-always", "S11"));

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith("2026-02-08..2026-02-14: O Feegow está com falha em /appoints/search (503)");
        (run.PagesDone, run.PagesTotal).ShouldBe((9, 9));
        await ShouldEndWellOnceClearedAsync(before);
    }

    [Fact]
    public async Task Cases_NameEveryVariantOfTheCatalogue()
    {
        var catalogue = await Hub.Sandbox.Control.Http.GetFromJsonAsync<JsonElement>(new Uri("faults/catalog", UriKind.Relative));
        var known = catalogue.GetProperty("faults").EnumerateObject()
            .Where(fault => string.CompareOrdinal(fault.Name, "S17") < 0)
            .SelectMany(fault => fault.Value.EnumerateArray().Select(variant => $"{fault.Name}/{variant.GetString()}"));
        var tested = All.Select(fault => fault.ToString()).Concat(AllTimeouts.Select(variant => $"S12/{variant}"));

        tested.ShouldBe(known, ignoreOrder: true);
    }

    private static FaultRequest OfSlice(string variant, string fault = "S12") => new()
    {
        Fault = fault,
        Variant = variant,
        Path = "/v1/api/appoints/search",
        Where = new Dictionary<string, string> { ["contains_date"] = "2026-02-10" },
    };

    // A connection that is cut before its answer may be dialled once more below the client.
    private static int MostRequests(FaultCase fault) =>
        fault is { Fault: "S12", Variant: "reset" } ? fault.Requests * 2
        : fault.Fault is "S16" ? Good + 18
        : fault.Requests;

    private static void ShouldBePlain(string details) => Jargon().Match(details).Value.ShouldBeEmpty(details);

    [GeneratedRegex("exception|timeout|json|null|upsert|grain|stack|http|socket|tcp| at ", RegexOptions.IgnoreCase)]
    private static partial Regex Jargon();

    private async Task<long> RequestsAsync() => (await Hub.Sandbox.Control.AssertionsAsync()).Total;

    private async Task ShouldShowAsync(RunRecord run)
    {
        var expected = run.Outcome switch
        {
            RunOutcome.Completed => ServiceState.Completed,
            RunOutcome.Warning => ServiceState.Warning,
            _ => ServiceState.Error,
        };
        var snapshot = await Hub.Status.GetSnapshotAsync();
        (snapshot.State, snapshot.Details).ShouldBe((expected, run.Details));
        var row = (await Hub.StatusRows.FindAsync(HubCluster.Service, CancellationToken.None)).ShouldNotBeNull();
        (row.Status, row.Details).ShouldBe((expected.ToString().ToUpperInvariant(), run.Details));
    }

    private async Task ShouldEndWellOnceClearedAsync(IReadOnlyList<StoredRow> before)
    {
        await Hub.Sandbox.Control.ClearFaultsAsync();
        var next = await Hub.RefreshAsync();
        next.Outcome.ShouldBe(RunOutcome.Completed, next.Details);
        (await Hub.RowsAsync()).ShouldBe(before);
    }
}
