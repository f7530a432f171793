using Consultare.Data.Credentials;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Credentials;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Credentials;

/// <summary>Credential grains over counted logins; the clock is pushed, never waited for.</summary>
public sealed class CredentialHub : IAsyncDisposable
{
    public static readonly Dictionary<string, string> User = new() { ["FEEGOW_USER"] = "ana@example.test", ["FEEGOW_PASS"] = "senha-falsa" };

    private readonly bool _ownsData;

    private CredentialHub(TempFolder? data, DateTimeOffset at) =>
        (_ownsData, Data, Clock) = (data is null, data ?? new TempFolder(), new ShiftedTimeProvider(at));

    public TempFolder Data { get; }

    public CountedLogins Logins { get; } = new();

    public ShiftedTimeProvider Clock { get; }

    public HubCluster Cluster { get; private set; } = null!;

    public ICredentialGrain Web => Grain(CredentialKeys.FeegowWeb);

    public CredentialStore Store => Cluster.Resolve<CredentialStore>();

    public static async Task<CredentialHub> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null,
        TempFolder? data = null,
        SandboxFixture? sandbox = null,
        DateTimeOffset? at = null)
    {
        var hub = new CredentialHub(data, at ?? SandboxFixture.Morning);
        hub.Cluster = await HubCluster.StartAsync(new HubClusterOptions
        {
            Service = "auth",
            Clock = hub.Clock,
            Data = hub.Data,
            Sandbox = sandbox,
            Settings = settings ?? User,
            ConfigureSilo = silo =>
            {
                silo.Services.AddFeegowWeb(_ => { });
                silo.Services.AddSingleton<IFeegowLogins>(hub.Logins);
                silo.Services.Configure<CredentialOptions>(options => options.Patience = TimeSpan.Zero);
            },
        });
        return hub;
    }

    public ICredentialGrain Grain(string key) => Cluster.Grains.GetGrain<ICredentialGrain>(key);

    public ICredentialGrain Unit(int unitId) => Grain(CredentialKeys.FeegowUnit(unitId));

    /// <summary>Long enough for the next login of a user.</summary>
    public void NextLogin() => Clock.Push(TimeSpan.FromSeconds(31));

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        if (_ownsData)
        {
            Data.Dispose();
        }
    }
}
