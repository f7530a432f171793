using System.Net;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Faults;

/// <summary>Where and how often a fault acts (sandbox 5).</summary>
public sealed class FaultMatchingTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Fault_WithAfterAndCount_SparesTheFirstAndEnds()
    {
        await sandbox.Control.ArmAsync(new FaultRequest { Fault = "S09", Variant = "500", After = 2, Count = 2 });

        (await StatusesAsync(6)).ShouldBe([200, 200, 500, 500, 200, 200]);
        sandbox.Host.Faults.List().Single().Ended.ShouldBeTrue();
    }

    [Fact]
    public async Task Fault_WithProbability_HitsTheSameCallsForTheSameSeed()
    {
        var fault = new FaultRequest { Fault = "S09", Variant = "500", Probability = 0.4 };
        await sandbox.Control.ArmAsync(fault);
        var here = await StatusesAsync(30);
        await using var other = new Disposing(await SandboxFixture.StartAsync());
        await other.Fixture.Control.ArmAsync(fault);

        var there = await StatusesAsync(30, other.Fixture);

        here.Count(status => status == 500).ShouldBeInRange(5, 20);
        there.ShouldBe(here);
    }

    [Fact]
    public async Task Fault_WhereTheSliceStartsOnADay_HitsThatSliceOnlyInEitherNotation()
    {
        await sandbox.Control.ArmAsync(new FaultRequest
        {
            Fault = "S11",
            Variant = "503-always",
            Where = new Dictionary<string, string> { ["data_start"] = "2026-03-09" },
        });

        (await StatusAsync(ApiReading.Search(Monday, Monday))).ShouldBe(503);
        (await StatusAsync("appoints/search?data_start=2026-03-09&data_end=2026-03-09")).ShouldBe(503);
        (await StatusAsync(ApiReading.Search(Monday.AddDays(1), Monday.AddDays(1)))).ShouldBe(200);
    }

    [Fact]
    public async Task Fault_WhereThePeriodContainsADay_HitsThatSliceOnly()
    {
        await sandbox.Control.ArmAsync(new FaultRequest
        {
            Fault = "S04", Where = new Dictionary<string, string> { ["contains_date"] = "2026-03-11" },
        });

        (await StatusAsync(ApiReading.Search(Monday, Monday.AddDays(2)))).ShouldBe(409);
        (await StatusAsync(ApiReading.Search(Monday, Monday.AddDays(1)))).ShouldBe(200);
    }

    [Fact]
    public async Task Fault_OnOneHost_SparesTheOther()
    {
        const string Host = "api.feegow.localhost";
        await sandbox.Control.ArmAsync(new FaultRequest { Fault = "S09", Variant = "404", Host = Host });
        using var request = new HttpRequestMessage(HttpMethod.Get, "specialties/list");
        request.Headers.Host = Host;

        using var named = await sandbox.Api.SendAsync(request);

        named.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("specialties/list")).ShouldBe(200);
    }

    [Fact]
    public async Task S04_WithoutAPath_LeavesTheListsAlone()
    {
        await sandbox.Control.ArmAsync("S04");

        (await StatusAsync("specialties/list")).ShouldBe(200);
        (await StatusAsync(ApiReading.Search(Monday, Monday))).ShouldBe(409);
    }

    [Theory]
    [InlineData("""{}""", "Give either")]
    [InlineData("""{"fault":"S09","type":"hold"}""", "not both")]
    [InlineData("""{"fault":"S99"}""", "S01")]
    [InlineData("""{"fault":"S09","variant":"418"}""", "500")]
    [InlineData("""{"type":"explode"}""", "hold")]
    [InlineData("""{"fault":"S09","count":0}""", "count")]
    [InlineData("""{"fault":"S09","probability":1.5}""", "probability")]
    [InlineData("""{"fault":"S09","after":-1}""", "after")]
    [InlineData("""{"fault":"S09","delayMs":-1}""", "delayMs")]
    [InlineData("""{"fault":"S10","parameters":{"seconds":"soon"}}""", "seconds")]
    [InlineData("""{"fault":"S10","parameters":{"colour":"red"}}""", "colour")]
    [InlineData("""{"fault":"S09","wher":{}}""", "wher")]
    [InlineData("""{"fault":""", "JSON")]
    public async Task Arm_WhenAskedWrongly_Answers422SayingWhatIsWrong(string body, string named)
    {
        using var content = new StringContent(body);
        using var answer = await sandbox.Control.Http.PostAsync(new Uri("faults", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(named);
    }

    [Theory]
    [InlineData("DELETE", "faults/999")]
    [InlineData("GET", "faults/999")]
    [InlineData("POST", "faults/999/release")]
    [InlineData("POST", "faults/999/wait")]
    public async Task Handle_WhenUnknown_Answers404(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await sandbox.Control.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<List<int>> StatusesAsync(int count, SandboxFixture? from = null)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            statuses.Add(await StatusAsync("specialties/list", from));
        }

        return statuses;
    }

    private async Task<int> StatusAsync(string path, SandboxFixture? from = null)
    {
        using var answer = await (from ?? sandbox).Api.GetAsync(new Uri(path, UriKind.Relative));
        return (int)answer.StatusCode;
    }
}
