using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Credentials;
using Consultare.Grains.Services;
using Consultare.Grains.Tests.Clinia;
using Consultare.Grains.Tests.Credentials;
using Consultare.Grains.Tests.Queues;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow.Billing;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Grains.Tests.Heartbeats;

/// <summary>
/// All eight services in one cluster after hours, on a clock that stands: nothing is due, so that whatever runs was
/// asked for by a person. Whoever needs a browser has its stand-in behind the page's interface.
/// </summary>
public sealed class HeartbeatHub : IAsyncLifetime
{
    // Shorter waits end at once, longer ones never: on this clock nothing can take a second to begin.
    private static readonly TimeSpan UnderASecond = TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1);
    private readonly ManualTimeProvider _evening = new(QueueHub.Evening);
    private readonly LeapingClock _clock;
    private readonly Dictionary<string, StatusWatch> _watches = [];
    private SandboxFixture _sandbox = null!;
    private PlainSessions _sessions = null!;
    private HttpRevenueReport _report = null!;
    private HubCluster _hub = null!;

    public HeartbeatHub() => _clock = new LeapingClock(_evening, UnderASecond);

    /// <summary>The logins of the service <c>auth</c>.</summary>
    public CountedLogins Logins { get; } = new();

    public SandboxControl Control => _sandbox.Control;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxFixture.StartAsync(new SandboxOptions { TimeProvider = _evening, Scale = 100 });
        await Control.SwitchAsync("appointments.withoutOddRecords", "true");
        await Control.SwitchAsync("patients.automatic", "false");
        foreach (var unit in ClinicUnits.All)
        {
            await Control.ArriveAsync(unit.Id, $"Paciente {unit.Id}", "medical");
            await Control.ArriveAsync(unit.Id, $"Paciente {unit.Id}", "reception");
        }

        var settings = _sandbox.Host.HubSettings;
        _sessions = new PlainSessions(new Uri(settings["FEEGOW_WEB_BASE_URL"]), _clock);
        _report = new HttpRevenueReport(new Uri(settings["FEEGOW_WEB_BASE_URL"]), FeegowUsers.Report);
        _hub = await HubCluster.StartAsync(new HubClusterOptions
        {
            Sandbox = _sandbox,
            Clock = _clock,
            Settings = settings,
            HasRunBefore = false,
            Prepare = HaveAllRunBeforeAsync,
            ConfigureRuns = runs => runs.Services.Clear(),
            ConfigureSilo = Configure,
        });
        foreach (var definition in ServiceDefinitions.All)
        {
            _watches[definition.Info.Key] = await StatusWatch.StartAsync(_hub.Grains, StatusOf(definition.Info.Key));
        }
    }

    /// <summary>The status grain of a service.</summary>
    public IServiceStatusGrain StatusOf(string service) => _hub.Grains.GetGrain<IServiceStatusGrain>(service);

    /// <summary>A person's run of a service to its end: what was said of it, in order, and what is said a minute later.</summary>
    public async Task<(IReadOnlyList<ServiceSnapshot> Said, ServiceSnapshot Later)> RunAsync(string service)
    {
        // Far enough from the run before for a login of the same user.
        _evening.Advance(TimeSpan.FromMinutes(1));
        var status = StatusOf(service);
        var before = (await status.GetSnapshotAsync()).Revision;
        var receipt = await status.RequestRefreshAsync("Ana");
        var end = await _watches[service].WaitAsync(seen => seen.Last?.RunId == receipt.RunId, $"the end of {service}");
        _evening.Advance(TimeSpan.FromMinutes(1));
        (await status.NextRunAsync("probe")).ShouldBeNull();
        return (await SaidAsync(service, before + 1, end.Revision), await status.GetSnapshotAsync());
    }

    /// <summary>The row of system_status.</summary>
    public async Task<ServiceStatusRow> RowAsync(string service) =>
        (await _hub.StatusRows.FindAsync(service, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>Lets a service meet its fault.</summary>
    public async Task ArmAsync(HeartbeatCase one)
    {
        if (one.Fault is null)
        {
            Logins.Missing.Add(12);
            return;
        }

        await Control.ArmAsync(new FaultRequest { Fault = one.Fault, Variant = one.Variant, Where = one.Where });
    }

    /// <summary>Ends every fault.</summary>
    public async Task HealAsync()
    {
        Logins.Missing.Clear();
        await Control.ClearFaultsAsync();
    }

    public async Task DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _sandbox.DisposeAsync();
        _report.Dispose();
        _sessions.Dispose();
    }

    // One-way words may overtake each other on the way: the revision says which is newer.
    private async Task<IReadOnlyList<ServiceSnapshot>> SaidAsync(string service, long first, long last)
    {
        var said = new List<ServiceSnapshot>();
        for (var revision = first; revision <= last; revision++)
        {
            said.Add(await _watches[service].WaitAsync(seen => seen.Revision == revision, $"word {revision} of {service}"));
        }

        return said;
    }

    private static async Task HaveAllRunBeforeAsync(HubCluster hub)
    {
        foreach (var definition in ServiceDefinitions.All)
        {
            await Some.EarlierRunAsync(hub.Runs, hub.Clock.GetUtcNow(), definition.Info.Key);
        }
    }

    private void Configure(ISiloBuilder silo)
    {
        var settings = _sandbox.Host.HubSettings;
        silo.Services.AddSingleton<IRevenueReport>(_report);
        silo.Services.AddFeegowWeb(_ => { });
        silo.Services.AddSingleton<IFeegowLogins>(Logins);
        silo.Services.AddSingleton<IWebSessions>(_sessions);
        silo.Services.AddSingleton<IUnitSessions>(_sessions);
        silo.Services.Configure<CredentialOptions>(options => options.Patience = TimeSpan.Zero);
        silo.Services.Replace(ServiceDescriptor.Singleton<ICliniaLogin>(new FormLogin(new Uri(settings[CliniaOptions.BaseUrlSetting]))));
        silo.Services.AddFeegowQueues(queues =>
        {
            queues.CoreBaseUrl = new Uri(settings["FEEGOW_CORE_BASE_URL"]);
            queues.BaseDelay = TimeSpan.FromMilliseconds(1);
            queues.MaxDelay = TimeSpan.FromMilliseconds(2);
        });
    }
}
