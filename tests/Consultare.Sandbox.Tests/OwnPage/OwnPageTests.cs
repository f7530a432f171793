using System.Text.Json;
using System.Text.RegularExpressions;
using Consultare.Sandbox.Faults;
using Consultare.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Sandbox.Tests.OwnPage;

/// <summary>The page at <c>/</c>: served whole, from nowhere else, and outside of what it shows.</summary>
public sealed partial class OwnPageTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Page_Always_IsOneFileThatNamesNoOtherPlace()
    {
        var html = await PageAsync();

        html.ShouldContain("<html lang=\"pt-BR\">");
        html.ShouldNotContain("<script src", Case.Insensitive);
        html.ShouldNotContain("@import", Case.Insensitive);
        html.ShouldNotContain("url(", Case.Insensitive);
        WrittenAddress().Matches(html).Select(match => match.Value).ShouldBeEmpty();
        html.ShouldNotContain("innerHTML", Case.Sensitive, "what it shows came from requests");
    }

    [Fact]
    public async Task Page_Always_MayFetchNothingButTheControlInterface()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(sandbox.Host.BaseAddress);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("connect-src 'self'");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
    }

    [Fact]
    public async Task Page_Always_AsksOnlyForRoutesThatExist()
    {
        var known = sandbox.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/'))
            .ToHashSet();

        var asked = AskedPath().Matches(await PageAsync())
            .Select(match => "/__sandbox" + match.Groups[1].Value.Replace("${fault.id}", "{id:int}", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        asked.Count.ShouldBeGreaterThan(6);
        asked.Where(path => !known.Contains(path)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_WhenAskedFor_IsNeitherLoggedNorMetByFaults()
    {
        sandbox.Host.Faults.Add(new FaultRequest { Type = "answer", Parameters = new Dictionary<string, string> { ["status"] = "500" } });

        (await PageAsync()).ShouldContain("Relógio");

        sandbox.Host.Requests.Entries().ShouldBeEmpty();
    }

    [Fact]
    public async Task Catalog_OfFaults_TellsTheMeaningOfEachInWords()
    {
        using var catalog = JsonDocument.Parse(await sandbox.Control.Http.GetStringAsync(new Uri("faults/catalog", UriKind.Relative)));

        var ids = catalog.RootElement.GetProperty("faults").EnumerateObject().Select(one => one.Name);
        catalog.RootElement.GetProperty("meanings").EnumerateObject().Select(one => one.Name).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task Log_WhenAskedForTheLast_TellsTheNewestOnly()
    {
        foreach (var path in new[] { "specialties/list", "professional/list", "procedures/types" })
        {
            (await sandbox.Api.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
        }

        using var log = JsonDocument.Parse(await sandbox.Control.Http.GetStringAsync(new Uri("log?last=2", UriKind.Relative)));

        log.RootElement.EnumerateArray().Select(entry => entry.GetProperty("path").GetString())
            .ShouldBe(["/v1/api/professional/list", "/v1/api/procedures/types"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10001")]
    public async Task Log_WhenTheTailIsOutOfBounds_SaysWhatItMayBe(string last)
    {
        using var answer = await sandbox.Control.Http.GetAsync(new Uri($"log?last={last}", UriKind.Relative));

        ((int)answer.StatusCode).ShouldBe(422);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("10000");
    }

    private async Task<string> PageAsync()
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(sandbox.Host.BaseAddress);
    }

    // An address with a host written into it; the template that shows the served hosts has none.
    [GeneratedRegex(@"(?:https?:)?//[a-z0-9][a-z0-9.-]*", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenAddress();

    [GeneratedRegex(@"ask\([`'](/[^`'?]*)")]
    private static partial Regex AskedPath();
}
