using System.Text.Json;
using Consultare.Data.Credentials;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Credentials;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Browsing;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Auth;

/// <summary>The auth service in a cluster, a real Chromium and the sandbox; three people wait in every reception.</summary>
public sealed class AuthHub : IAsyncDisposable
{
    private AuthHub(SandboxFixture sandbox) => Sandbox = sandbox;

    public SandboxFixture Sandbox { get; }

    public SandboxControl Control => Sandbox.Control;

    public ShiftedTimeProvider Clock { get; } = new(SandboxFixture.Morning);

    public HubCluster Cluster { get; private set; } = null!;

    public static async Task<AuthHub> StartAsync()
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 300 });
        await sandbox.Control.SwitchAsync("patients.automatic", "false");
        var hub = new AuthHub(sandbox);
        foreach (var unitId in CredentialKeys.Units.SelectMany(unitId => Enumerable.Repeat(unitId, 3)))
        {
            await hub.HappenAsync(new { type = "patient-arrives", queue = "reception", unitId });
        }

        hub.Cluster = await HubCluster.StartAsync(new HubClusterOptions
        {
            Service = "auth",
            Clock = hub.Clock,
            Sandbox = sandbox,
            Settings = sandbox.Host.HubSettings,
            ConfigureSilo = hub.Configure,
        });
        return hub;
    }

    /// <summary>Runs the service as a person would, long enough after the login before.</summary>
    public Task<RunRecord> RunAsync()
    {
        Clock.Push(TimeSpan.FromSeconds(31));
        return Cluster.RefreshAsync();
    }

    /// <summary>A unit's stored session.</summary>
    public Task<CredentialRow?> StoredAsync(int unitId) =>
        Cluster.Resolve<CredentialStore>().FindAsync("feegow", CredentialKeysText(unitId));

    public Task<CredentialState> StateAsync(int unitId) =>
        Cluster.Grains.GetGrain<ICredentialGrain>(CredentialKeys.FeegowUnit(unitId)).GetStateAsync();

    /// <summary>How the logins of the sandbox ended, in order.</summary>
    public async Task<IReadOnlyList<string>> LoginsAsync()
    {
        using var state = JsonDocument.Parse(await Control.Http.GetStringAsync(new Uri("state", UriKind.Relative)));
        return [.. state.RootElement.GetProperty("webLogins").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()!)];
    }

    public async Task HappenAsync(object happening)
    {
        using var answer = await Control.Http.PostAsync(new Uri("events", UriKind.Relative), new StringContent(JsonSerializer.Serialize(happening)));
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    private static string CredentialKeysText(int unitId) => CredentialKeys.FeegowUnit(unitId)["feegow/".Length..];

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddBrowsing();
        silo.Services.AddFeegowWeb(web =>
        {
            web.WebBaseUrl = new Uri(Sandbox.Host.HubSettings[FeegowWebOptions.WebBaseUrlSetting]);
            web.CoreBaseUrl = new Uri(Sandbox.Host.HubSettings[FeegowWebOptions.CoreBaseUrlSetting]);
            web.BlockGrace = TimeSpan.FromSeconds(2);
            web.TotemWait = TimeSpan.FromSeconds(3);
            web.TotemGrace = TimeSpan.FromSeconds(1);
        });
        silo.Services.Configure<CredentialOptions>(options => options.Patience = TimeSpan.Zero);
    }
}
