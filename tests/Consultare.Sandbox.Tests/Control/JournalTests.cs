using System.Text;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Journal;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Control;

/// <summary>The log and the counters (sandbox 5).</summary>
public sealed class JournalTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Log_WhenARequestCarriesSecretsAndPeople_KeepsOnlyTheirNames()
    {
        const string Path = "patient/search?paciente_cpf=12345678900&api_key=geheim";
        using var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Headers.Add("Cookie", "session=abc123");
        request.Content = new StringContent("""{"password":"hunter2"}""", Encoding.UTF8, "application/json");
        (await sandbox.Api.SendAsync(request)).Dispose();

        var text = await sandbox.Control.Http.GetStringAsync(new Uri("log", UriKind.Relative));

        foreach (var secret in new[] { "12345678900", "geheim", "abc123", "hunter2", FeegowTokens.Active })
        {
            text.ShouldNotContain(secret);
        }

        var entry = (await sandbox.Control.LogAsync()).Single();
        entry.Query.ShouldBe("paciente_cpf=***&api_key=***");
        entry.BodyKeys.ShouldBe(["password"]);
        entry.HeaderNames.ShouldContain(FeegowTokens.Header);
        (entry.Method, entry.Path, entry.Status).ShouldBe(("POST", "/v1/api/patient/search", 409));
    }

    [Fact]
    public async Task Assertions_AfterSlices_ListThemInOrderWithLengthAndStatus()
    {
        await sandbox.Api.AskAsync(ApiReading.Search(Monday, Monday.AddDays(6)));
        await sandbox.Api.AskAsync(ApiReading.Search(new(2016, 1, 1), new(2016, 1, 31)));

        var slices = (await sandbox.Control.AssertionsAsync()).Slices;

        slices.ShouldBe(
        [
            new SliceRequest("/v1/api/appoints/search", Monday, Monday.AddDays(6), 200),
            new SliceRequest("/v1/api/appoints/search", new(2016, 1, 1), new(2016, 1, 31), 409),
        ]);
        slices.Select(slice => slice.LengthInDays).ShouldBe([6, 30]);
    }

    [Fact]
    public async Task Assertions_WhileRequestsAreHeld_CountThemInParallel()
    {
        var hold = await sandbox.Control.HoldAsync("/v1/api/specialties/list", count: 3);
        var asking = Enumerable.Range(0, 3).Select(_ => sandbox.Api.AskAsync("specialties/list")).ToList();
        await sandbox.Control.WaitForHitsAsync(hold.Id, 3);
        (await sandbox.Control.AssertionsAsync()).InProgress.ShouldBe(3);

        await sandbox.Control.ReleaseAsync(hold.Id);
        await Task.WhenAll(asking);
        await sandbox.Api.AskAsync("specialties/list");

        var assertions = await sandbox.Control.AssertionsAsync();
        var route = assertions.Routes["GET /v1/api/specialties/list"];
        (route.Count, route.MaxParallel, assertions.InProgress).ShouldBe((4, 3, 0));
        route.ByStatus.ShouldBe(new Dictionary<int, int> { [200] = 4 });
    }

    [Fact]
    public async Task Assertions_OnceAnAnswerHasArrived_AlreadyCountItAsEnded()
    {
        for (var i = 0; i < 50; i++)
        {
            await sandbox.Api.AskAsync("specialties/list");
        }

        (await sandbox.Control.AssertionsAsync()).MaxParallel.ShouldBe(1);
    }

    [Fact]
    public async Task Reset_AfterRequests_ForgetsThem()
    {
        await sandbox.Api.AskAsync("specialties/list");

        await sandbox.Control.ResetAsync();

        (await sandbox.Control.LogAsync()).ShouldBeEmpty();
        (await sandbox.Control.AssertionsAsync()).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Journal_OfTheControlInterface_CountsNothing()
    {
        await sandbox.Control.ClockAsync();

        (await sandbox.Control.AssertionsAsync()).Total.ShouldBe(0);
    }
}
