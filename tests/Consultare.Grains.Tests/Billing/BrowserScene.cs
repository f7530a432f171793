using Consultare.Data.Runs;
using Consultare.Grains.Credentials;
using Consultare.Integrations.Browsing;
using Consultare.Integrations.Feegow.Billing.Driving;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Billing;

/// <summary>The billing service with Debian's Chromium on the sandbox's page, as in production but less patient.</summary>
public sealed class BrowserScene : IAsyncLifetime
{
    /// <summary>Rows that a window may have in these tests.</summary>
    public const int MostRows = 4_000;

    /// <summary>Least time between two logins; none by default, since a test's runs follow each other at once.</summary>
    public TimeSpan BetweenLogins { get; init; } = TimeSpan.Zero;

    public BillingScene Scene { get; private set; } = null!;

    /// <summary>The run that filled the tables.</summary>
    public RunRecord First { get; private set; } = null!;

    /// <summary>The hub's data folder, as HUB_DATA names it.</summary>
    public TempFolder DataFolder { get; } = new();

    /// <summary>Where the pictures of failing pages are kept, by their names' order.</summary>
    public string PictureFolder => Path.Combine(DataFolder.Path, "screenshots");

    public IReadOnlyList<string> Pictures => [.. Directory.GetFiles(PictureFolder).Order(StringComparer.Ordinal)];

    public WatchedBrowser Watched => (WatchedBrowser)Scene.Hub.Resolve<IBrowserHost>();

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(PictureFolder);
        Scene = await BillingScene.StartAsync(AddReport);
        First = await Scene.Hub.RefreshAsync();
    }

    public async Task DisposeAsync()
    {
        await Scene.DisposeAsync();
        DataFolder.Dispose();
    }

    /// <summary>Outcomes of the logins so far.</summary>
    public async Task<IReadOnlyList<string>> LoginsAsync()
    {
        var state = await Scene.Sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative));
        using var json = System.Text.Json.JsonDocument.Parse(state);
        return [.. json.RootElement.GetProperty("webLogins").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()!)];
    }

    private void AddReport(IServiceCollection services, SandboxFixture sandbox)
    {
        var settings = sandbox.Host.HubSettings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(new("HUB_DATA", DataFolder.Path))).Build();
        services.AddRevenueReport(configuration);
        WatchedBrowser.AddTo(services);
        services.Configure<CredentialOptions>(credentials => credentials.BetweenLogins = BetweenLogins);
        services.Configure<FeegowWebOptions>(web => web.BlockGrace = TimeSpan.FromSeconds(1));
        services.Configure<BrowserOptions>(browser => browser.StepTimeout = TimeSpan.FromSeconds(20));
        services.Configure<RevenueReportOptions>(report =>
        {
            report.Quiet = TimeSpan.FromMilliseconds(250);
            report.MenuWait = TimeSpan.FromSeconds(2);
            report.MostRows = MostRows;
            report.MostHtml = 20_000_000;
        });
    }
}
