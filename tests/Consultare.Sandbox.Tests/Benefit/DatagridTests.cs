using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Benefit;

/// <summary>The datagrid of sandbox 2.2 with the contracts of sandbox 4.</summary>
public sealed class DatagridTests : IAsyncLifetime
{
    private const string Path = "external/contract/datagrid";
    private SandboxFixture _sandbox = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxFixture.StartAsync();
        _http = new HttpClient { BaseAddress = _sandbox.Host.BaseAddress };
        _http.DefaultRequestHeaders.Host = "benefit.feegow.localhost";
        _http.DefaultRequestHeaders.Add(FeegowTokens.Header, FeegowTokens.Active);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Page_ByPostAndGet_IsTheSame()
    {
        var byGet = await _http.GetStringAsync(new Uri($"{Path}?page=2&perPage=100", UriKind.Relative));
        using var posted = await _http.PostAsJsonAsync(new Uri(Path, UriKind.Relative), new { page = 2, perPage = 100 });

        (await posted.Content.ReadAsStringAsync()).ShouldBe(byGet);
    }

    [Fact]
    public async Task Page_WithoutParameters_IsOneRecordOfAll()
    {
        var page = await GetAsync("");

        (page.GetProperty("data").GetArrayLength(), page.GetProperty("count").GetInt32(), page.GetProperty("pages").GetInt32())
            .ShouldBe((1, 320, 320));
    }

    [Fact]
    public async Task Page_BeyondTheEnd_IsEmpty() =>
        (await GetAsync("?page=9&perPage=100")).GetProperty("data").GetArrayLength().ShouldBe(0);

    [Fact]
    public async Task Seed_Always_HasTheSpecialCases()
    {
        var rows = (await GetAsync("?page=1&perPage=100")).GetProperty("data").EnumerateArray().ToList();

        rows.Where(row => Has(row, "contractId")).Select(row => row.GetProperty("contractId").GetInt32()).ShouldNotBe(
            rows.Where(row => Has(row, "contractId")).Select(row => row.GetProperty("contractId").GetInt32()).Distinct());
        rows.ShouldContain(row => !Has(row, "registrationNumber") && Has(row, "contractId"));
        rows.ShouldContain(row => !Has(row, "registrationNumber") && !Has(row, "contractId"));
        rows.ShouldContain(row => row.GetProperty("amountRecurrence").ValueKind == JsonValueKind.String);
        rows.ShouldContain(row => row.GetProperty("contractDate").GetString()!.Contains("T01:30", StringComparison.Ordinal));
        rows.ShouldContain(row => row.GetProperty("statusContract").GetString() == "Cancelado");
        rows.ShouldContain(row => row.GetProperty("statusRecurrenceDescription").GetString() == "Inadimplente");
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData(FeegowTokens.Inactive, 403)]
    public async Task Token_WhenMissingOrInactive_IsRefused(string? token, int status)
    {
        _http.DefaultRequestHeaders.Remove(FeegowTokens.Header);
        if (token is not null)
        {
            _http.DefaultRequestHeaders.Add(FeegowTokens.Header, token);
        }

        using var answer = await _http.GetAsync(new Uri(Path, UriKind.Relative));

        answer.StatusCode.ShouldBe((HttpStatusCode)status);
    }

    [Fact]
    public async Task Rows_WhenSwitched_ServesThatMany()
    {
        await _sandbox.Control.SwitchAsync("benefit.rows", "20000");

        (await GetAsync("?page=200&perPage=100")).GetProperty("data").GetArrayLength().ShouldBe(100);
    }

    [Theory]
    [InlineData("grow-once", 321)]
    [InlineData("shrink-once", 319)]
    public async Task List_WhenItChangesWhileRead_CountsOtherwiseOnALaterPage_S19(string variant, int count)
    {
        await _sandbox.Control.ArmAsync("S19", variant);

        (await GetAsync("?page=1&perPage=100")).GetProperty("count").GetInt32().ShouldBe(320);
        (await GetAsync("?page=2&perPage=100")).GetProperty("count").GetInt32().ShouldBe(count);
        (await GetAsync("?page=3&perPage=100")).GetProperty("count").GetInt32().ShouldBe(count);
    }

    private static bool Has(JsonElement row, string field) => row.GetProperty(field).ValueKind != JsonValueKind.Null;

    private Task<JsonElement> GetAsync(string query) => _http.GetFromJsonAsync<JsonElement>(new Uri(Path + query, UriKind.Relative));
}
