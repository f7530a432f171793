using System.Text.Json;
using Consultare.Integrations.Sheets;
using Consultare.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Integrations.Tests.Sheets;

/// <summary>The checklists' sheets as a hub reads them, against a sandbox of its own.</summary>
internal sealed class SheetsScene : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 3, 10);

    private readonly ServiceProvider _services;

    private SheetsScene(SandboxFixture sandbox, ServiceProvider services) => (Sandbox, _services) = (sandbox, services);

    public SandboxFixture Sandbox { get; }

    public ChecklistSheets Sheets => _services.GetRequiredService<ChecklistSheets>();

    public static async Task<SheetsScene> StartAsync(params (string Setting, string Value)[] changes)
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 50, StartAt = SandboxFixture.Morning.AddHours(8) });
        var settings = new Dictionary<string, string?>(sandbox.Host.HubSettings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));
        foreach (var (setting, value) in changes)
        {
            settings[setting] = value;
        }

        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(sandbox.Host.Clock)
            .AddSheets(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        return new SheetsScene(sandbox, services);
    }

    public Task<SheetCount> CountCrcAsync() => Sheets.CountCrcRequestsAsync(Day, CancellationToken.None);

    public Task<ReceptionSheetCount> CountReceptionAsync(string unit) => Sheets.CountReceptionAsync(unit, Day, CancellationToken.None);

    public async Task<JsonElement> ExpectedAsync()
    {
        var text = await Sandbox.Control.Http.GetStringAsync(new Uri("expected", UriKind.Relative));
        return JsonDocument.Parse(text).RootElement.GetProperty("sheets");
    }

    public async Task<int> ExpectedCrcAsync() => (await ExpectedAsync()).GetProperty("crcRequests").GetInt32();

    public async Task<int> TokensAsync()
    {
        var text = await Sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative));
        return JsonDocument.Parse(text).RootElement.GetProperty("google").GetProperty("tokensIssued").GetInt32();
    }

    public async Task<IReadOnlyList<string>> PathsAsync() =>
        [.. (await Sandbox.Control.LogAsync()).Where(entry => entry.Path.Contains("spreadsheets", StringComparison.Ordinal)).Select(entry => entry.Path)];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
