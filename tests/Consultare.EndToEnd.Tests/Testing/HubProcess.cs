using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Consultare.Testing;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>The hub as its own process, over a sandbox in this one; it can be killed and started again on its folder.</summary>
public sealed class HubProcess : IAsyncDisposable
{
    public const string Email = "ana@example.test";
    public const string Password = "senha-de-teste-1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Dictionary<string, string> NoSettings = [];
    private readonly SandboxFixture _sandbox;
    private readonly string[] _services;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly StringBuilder _errors = new();
    private System.Diagnostics.Process _process = null!;

    private HubProcess(SandboxFixture sandbox, string folder, IReadOnlyDictionary<string, string> settings, string[] services) =>
        (_sandbox, Folder, _settings, _services) = (sandbox, folder, settings, services);

    public string Folder { get; }

    public int Id => _process.Id;

    public Uri Address { get; private set; } = null!;

    /// <summary>An API client signed in as the administrator.</summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>Starts a hub; only these services are awake, by default the appointments'.</summary>
    public static Task<HubProcess> StartAsync(SandboxFixture sandbox, string folder, params string[] services) =>
        StartAsync(sandbox, folder, NoSettings, services.Length == 0 ? ["financeiro"] : services);

    /// <summary>Starts a hub with settings besides the sandbox's; without services all are awake.</summary>
    public static async Task<HubProcess> StartAsync(
        SandboxFixture sandbox, string folder, IReadOnlyDictionary<string, string> settings, params string[] services)
    {
        var hub = new HubProcess(sandbox, folder, settings, services);
        await hub.StartAgainAsync();
        return hub;
    }

    /// <summary>Starts the process on the same folder, after it was killed.</summary>
    public async Task StartAgainAsync()
    {
        _process = System.Diagnostics.Process.Start(Command())!;
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginErrorReadLine();
        Address = await ReadAddressAsync().WaitAsync(Patience);
        Api = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
        Api.DefaultRequestHeaders.Add("Cookie", await CookieAsync());
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        Api.Dispose();
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Api.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>())!;
    }

    /// <summary>The first of the services that are awake, as the board shows it.</summary>
    public async Task<JsonElement> ServiceAsync() => Find(await GetAsync("/api/admin/services"), _services[0]);

    public async Task<Guid> RefreshAsync()
    {
        using var answer = await Api.PostAsJsonAsync("/api/admin/refresh", new { service = _services[0] });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("runId").GetGuid();
    }

    /// <summary>
    /// Watches the live line until no run is open, and returns the last run. A continuous service has settled when it
    /// has told of a cycle; it has no last run before somebody asks for one.
    /// </summary>
    public async Task<JsonElement> SettleAsync()
    {
        await using var line = await LineAsync();
        using var patience = new CancellationTokenSource(Patience);
        var latest = Find(await line.InvokeAsync("Snapshot", patience.Token), _services[0]);
        while (!IsSettled(latest))
        {
            var call = await line.NextCallAsync(patience.Token);
            latest = IsAbout(call, _services[0]) ? call.Argument.GetProperty("service") : latest;
        }

        return latest.GetProperty("last");
    }

    /// <summary>A live line with the administrator's cookie.</summary>
    public async Task<PanelLine> LineAsync()
    {
        return await PanelLine.ConnectAsync(Address, "/hubs/status", await CookieAsync(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    // Kept by hand: the hub lives on the sandbox's clock, and a cookie jar would find its cookies long expired.
    private async Task<string> CookieAsync()
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
        using var answer = await http.PostAsJsonAsync("/api/auth/login", new { email = Email, password = Password });
        answer.EnsureSuccessStatusCode();
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
    }

    private static JsonElement Find(JsonElement board, string service) => board.GetProperty("services").EnumerateArray()
        .FirstOrDefault(one => one.GetProperty("service").GetString() == service);

    private static bool IsAbout(PanelCall call, string service) => call.Method == "ServiceChanged"
        && call.Argument.GetProperty("service").GetProperty("service").GetString() == service;

    private static bool IsSettled(JsonElement service) => service.ValueKind == JsonValueKind.Object
        && new[] { "current", "queued", "backfill" }.All(open => service.GetProperty(open).ValueKind == JsonValueKind.Null)
        && (service.GetProperty("isContinuous").GetBoolean()
            ? service.GetProperty("state").GetString() != "UNKNOWN"
            : service.GetProperty("last").ValueKind == JsonValueKind.Object);

    private ProcessStartInfo Command()
    {
        var command = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        command.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Consultare.Web.dll"));
        foreach (var (index, service) in _services.Index())
        {
            command.Environment[$"Runs__Services__{index}"] = service;
        }

        command.Environment["HUB_PORT"] = FreePort.Take().ToString(CultureInfo.InvariantCulture);
        command.Environment["HUB_DATA"] = Folder;
        command.Environment["HUB_WEBROOT"] = Path.Combine(RepositoryRoot.Path, "src", "Consultare.Web", "wwwroot");
        command.Environment["HUB_ADMIN_EMAIL"] = Email;
        command.Environment["HUB_ADMIN_PASSWORD"] = Password;
        foreach (var (name, value) in _sandbox.Host.HubSettings.Concat(_settings))
        {
            command.Environment[name] = value;
        }

        return command;
    }

    private async Task<Uri> ReadAddressAsync()
    {
        const string Greeting = "Hub Consultare: ";
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Greeting, StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return new Uri(line[Greeting.Length..].Split(',')[0]);
            }
        }

        // Waits for the last line of the errors too, not only for the end of the output.
        await _process.WaitForExitAsync();
        throw new InvalidOperationException($"The hub ended before it served: {_errors}");
    }
}
