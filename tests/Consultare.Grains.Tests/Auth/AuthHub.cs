using System.Text.Json;
using Consultare.Data.Credentials;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Credentials;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Browsing;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Auth;

/// <summary>The auth service in a cluster, a real Chromium and the sandbox; three people wait in every reception.</summary>
public sealed class AuthHub : IAsyncDisposable
{
    private readonly TempFolder _data = new();
    private readonly TimeSpan _betweenLogins;
    private readonly bool _hasOwnUsers;

    private AuthHub(SandboxFixture sandbox, TimeSpan betweenLogins, bool hasOwnUsers) =>
        (Sandbox, _betweenLogins, _hasOwnUsers) = (sandbox, betweenLogins, hasOwnUsers);

    public SandboxFixture Sandbox { get; }

    public SandboxControl Control => Sandbox.Control;

    public ShiftedTimeProvider Clock { get; } = new(SandboxFixture.Morning);

    public HubCluster Cluster { get; private set; } = null!;

    /// <summary>
    /// Starts one; unless told otherwise the sandbox's clock stands, a second after a login the next may follow, and all
    /// jobs share one user.
    /// </summary>
    public static async Task<AuthHub> StartAsync(bool isRunning = false, TimeSpan? betweenLogins = null, bool hasOwnUsers = false)
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 300, Frozen = !isRunning });
        await sandbox.Control.SwitchAsync("patients.automatic", "false");
        var hub = new AuthHub(sandbox, betweenLogins ?? TimeSpan.FromSeconds(1), hasOwnUsers);
        foreach (var unitId in CredentialKeys.Units.SelectMany(unitId => Enumerable.Repeat(unitId, 3)))
        {
            await hub.HappenAsync(new { type = "patient-arrives", queue = "reception", unitId });
        }

        hub.Cluster = await hub.DeployAsync();
        return hub;
    }

    /// <summary>The status grain of another service of the cluster, which wakes when it is asked for something.</summary>
    public IServiceStatusGrain StatusOf(string service) => Cluster.Grains.GetGrain<IServiceStatusGrain>(service);

    /// <summary>Watches another service of the cluster.</summary>
    public Task<StatusWatch> WatchAsync(string service) => StatusWatch.StartAsync(Cluster.Grains, StatusOf(service));

    /// <summary>Runs the service as a person would.</summary>
    public Task<RunRecord> RunAsync() => Cluster.RefreshAsync();

    /// <summary>Ends the hub as <c>kill -9</c> does and starts it anew over the same data.</summary>
    public async Task KillAndRestartAsync()
    {
        await Cluster.KillAsync();
        await Cluster.DisposeAsync();
        Cluster = await DeployAsync();
    }

    /// <summary>A unit's stored session.</summary>
    public Task<CredentialRow?> StoredAsync(int unitId) =>
        Cluster.Resolve<CredentialStore>().FindAsync("feegow", CredentialKeysText(unitId));

    public Task<CredentialState> StateAsync(int unitId) =>
        Cluster.Grains.GetGrain<ICredentialGrain>(CredentialKeys.FeegowUnit(unitId)).GetStateAsync();

    /// <summary>How the logins of the sandbox ended, in order.</summary>
    public Task<IReadOnlyList<string>> LoginsAsync() => LoginsAsync(one => one.GetProperty("outcome").GetString()!);

    /// <summary>Time from each login that was let in to the next, on the sandbox's clock.</summary>
    public async Task<IReadOnlyList<TimeSpan>> DistancesAsync()
    {
        var logins = await LoginsAsync(one => (Outcome: one.GetProperty("outcome").GetString(), At: one.GetProperty("at").GetDateTimeOffset()));
        var instants = logins.Where(one => one.Outcome == "in").Select(one => one.At).ToList();
        return [.. instants.Zip(instants.Skip(1), (one, next) => next - one)];
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
        _data.Dispose();
    }

    private async Task<IReadOnlyList<T>> LoginsAsync<T>(Func<JsonElement, T> read)
    {
        using var state = JsonDocument.Parse(await Control.Http.GetStringAsync(new Uri("state", UriKind.Relative)));
        return [.. state.RootElement.GetProperty("webLogins").EnumerateArray().Select(read)];
    }

    private Task<HubCluster> DeployAsync() => HubCluster.StartAsync(new HubClusterOptions
    {
        Service = "auth",
        Clock = Clock,
        Sandbox = Sandbox,
        Data = _data,
        Settings = new Dictionary<string, string>(Sandbox.Host.HubSettings.Where(one => _hasOwnUsers || !IsOfOneJob(one.Key))),
        ConfigureSilo = Configure,
    });

    private static bool IsOfOneJob(string setting) =>
        setting.StartsWith("FEEGOW_MONITOR_", StringComparison.Ordinal) || setting.StartsWith("FEEGOW_REPORT_", StringComparison.Ordinal);

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
        silo.Services.Configure<CredentialOptions>(options => options.BetweenLogins = _betweenLogins);
        silo.Services.AddFeegowQueues(queues => queues.CoreBaseUrl = new Uri(Sandbox.Host.HubSettings[FeegowQueueOptions.CoreBaseUrlSetting]));
    }
}
