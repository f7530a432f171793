using System.Net.Http.Json;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Consultare.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Consultare.Benchmarks.Latency;

/// <summary>The whole hub in this process, over a small sandbox, with one administrator.</summary>
internal sealed class BenchHub : IAsyncDisposable
{
    private const string Email = "bench@example.test";
    private const string Password = "senha-de-bancada-1";
    private readonly WebApplication _app;
    private readonly SandboxFixture _sandbox;
    private readonly TempFolder _folder;

    private BenchHub(WebApplication app, SandboxFixture sandbox, TempFolder folder) =>
        (_app, _sandbox, _folder) = (app, sandbox, folder);

    public IServiceProvider Services => _app.Services;

    private Uri Address => new(_app.Urls.First());

    public static async Task<BenchHub> StartAsync()
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 200 });
        var folder = new TempFolder();
        var settings = new HubSettings { Port = 0, DataFolder = folder.Path, SiloPorts = (FreePort.Take(), FreePort.Take()) };
        var app = HubApplication.Build(settings, [], builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["FEEGOW_API_BASE_URL"] = sandbox.Host.FeegowApiAddress.AbsoluteUri,
                ["FEEGOW_ACCESS_TOKEN"] = FeegowTokens.Active,
                ["Runs:Services:0"] = "financeiro",
                ["HUB_ADMIN_EMAIL"] = Email,
                ["HUB_ADMIN_PASSWORD"] = Password,
            });
        });
        await HubStart.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        return new BenchHub(app, sandbox, folder);
    }

    public async Task<HttpClient> SignInAsync()
    {
        var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.PostAsJsonAsync(new Uri("/api/auth/login", UriKind.Relative), new { email = Email, password = Password });
        answer.EnsureSuccessStatusCode();
        return http;
    }

    public async Task<PanelLine> WatchAsync()
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
        using var answer = await http.PostAsJsonAsync(new Uri("/api/auth/login", UriKind.Relative), new { email = Email, password = Password });
        answer.EnsureSuccessStatusCode();
        var cookie = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
        var line = await PanelLine.ConnectAsync(Address, "/hubs/status", cookie, CancellationToken.None);
        await SettleAsync(line);
        return line;
    }

    public static async Task WaitForStateAsync(PanelLine line, string state)
    {
        while (await NextStateAsync(line) != state)
        {
        }
    }

    public static async Task WaitForEndAsync(PanelLine line)
    {
        while (await NextStateAsync(line) is not ("COMPLETED" or "WARNING" or "ERROR"))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _sandbox.DisposeAsync();
        _folder.Dispose();
    }

    // The run that a fresh hub owes must be over before clicks are measured.
    private static async Task SettleAsync(PanelLine line)
    {
        var board = await line.InvokeAsync("Snapshot", CancellationToken.None);
        var state = board.GetProperty("services")[0].GetProperty("state").GetString();
        if (state is "RUNNING" or "PENDING" or "UNKNOWN")
        {
            await WaitForEndAsync(line);
        }
    }

    private static async Task<string?> NextStateAsync(PanelLine line)
    {
        while (true)
        {
            var call = await line.NextCallAsync(CancellationToken.None);
            if (call.Method == "ServiceChanged")
            {
                return call.Argument.GetProperty("service").GetProperty("state").GetString();
            }
        }
    }
}
