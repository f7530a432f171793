using Consultare.Data;
using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Hosting;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Consultare.Grains.Tests.Testing;

/// <summary>The hub's grains in an in-memory cluster over a real SQLite file and the real sandbox.</summary>
public sealed class HubCluster : IAsyncDisposable
{
    private readonly bool _ownsData;
    private InProcessTestCluster _cluster = null!;

    private HubCluster(TempFolder data, SandboxFixture sandbox, TimeProvider clock, bool ownsData) =>
        (Data, Sandbox, Clock, _ownsData) = (data, sandbox, clock, ownsData);

    public TempFolder Data { get; }

    public SandboxFixture Sandbox { get; }

    public TimeProvider Clock { get; }

    public HubDatabase Database { get; private set; } = null!;

    public RunStore Runs { get; private set; } = null!;

    public AppointmentStore Appointments { get; private set; } = null!;

    public StatusWatch Watch { get; private set; } = null!;

    public IServiceStatusGrain Status => _cluster.Client.GetGrain<IServiceStatusGrain>("financeiro");

    /// <summary>Starts a cluster; by default the clock stands beside the sandbox's, and the first run is already over.</summary>
    public static async Task<HubCluster> StartAsync(HubClusterOptions? options = null)
    {
        options ??= new HubClusterOptions();
        var sandbox = options.Sandbox ?? await SandboxFixture.StartAsync(options.SandboxOptions);
        var clock = options.Clock ?? new ShiftedTimeProvider(SandboxFixture.Morning);
        var hub = new HubCluster(options.Data ?? new TempFolder(), sandbox, clock, options.Data is null);
        await hub.DeployAsync(options);
        return hub;
    }

    /// <summary>Asks for a refresh and waits for its end.</summary>
    public async Task<RunRecord> RefreshAsync(string requestedBy = "Ana")
    {
        var receipt = await Status.RequestRefreshAsync(requestedBy);
        return await EndOfAsync(receipt.RunId);
    }

    /// <summary>Waits until a run has ended and returns it as service_runs has it.</summary>
    public async Task<RunRecord> EndOfAsync(Guid runId)
    {
        await Watch.WaitAsync(snapshot => snapshot.Last?.RunId == runId, $"end of run {runId}");
        return (await Runs.FindAsync(runId, CancellationToken.None))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await Database.DisposeAsync();
        if (_ownsData)
        {
            await Sandbox.DisposeAsync();
            Data.Dispose();
        }
    }

    private async Task DeployAsync(HubClusterOptions options)
    {
        Database = new HubDatabase(new HubDatabaseOptions { DataFolder = Data.Path }, Clock);
        await Database.MigrateAsync(CancellationToken.None);
        Runs = new RunStore(Database);
        Appointments = new AppointmentStore(Database);
        if (options.HasRunBefore)
        {
            await Some.EarlierRunAsync(Runs, Clock.GetUtcNow());
        }

        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseInMemoryReminderService();
            silo.Configure<Orleans.Configuration.SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(20));
            silo.Services.AddSingleton(Clock);
            silo.Services.AddSingleton(Database);
            silo.Services.AddHubDatabase(new HubDatabaseOptions { DataFolder = Data.Path });
            silo.Services.AddFeegow(feegow =>
            {
                feegow.ApiBaseUrl = Sandbox.Host.FeegowApiAddress;
                feegow.AccessToken = FeegowTokens.Active;
                feegow.BaseDelay = TimeSpan.FromMilliseconds(1);
                feegow.MaxDelay = TimeSpan.FromMilliseconds(2);
                options.ConfigureFeegow?.Invoke(feegow);
            });
            silo.AddHubGrains(runs =>
            {
                runs.IsSoleProcess = true;
                options.ConfigureRuns?.Invoke(runs);
            });
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
        Watch = await StatusWatch.StartAsync(_cluster.Client, Status);
    }
}
