using Consultare.Data;
using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Appointments;
using Consultare.Grains.Abstractions.Runs;
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
    public const string Service = "financeiro";

    private readonly HubClusterOptions _options;
    private InProcessTestCluster? _cluster;

    private HubCluster(HubClusterOptions options, SandboxFixture sandbox)
    {
        _options = options;
        Sandbox = sandbox;
        Data = options.Data ?? new TempFolder();
        Clock = options.Clock ?? new ShiftedTimeProvider(SandboxFixture.Morning);
        Database = new HubDatabase(new HubDatabaseOptions { DataFolder = Data.Path }, Clock);
        Runs = new RunStore(Database);
        Appointments = new AppointmentStore(Database);
        Reports = new AppointmentQueries(Database);
        Checkpoints = new AppointmentCheckpoints(Database);
        StatusRows = new SystemStatusStore(Database);
    }

    public TempFolder Data { get; }

    public SandboxFixture Sandbox { get; }

    public TimeProvider Clock { get; }

    public HubDatabase Database { get; }

    public RunStore Runs { get; }

    public AppointmentStore Appointments { get; }

    public AppointmentQueries Reports { get; }

    public AppointmentCheckpoints Checkpoints { get; }

    public SystemStatusStore StatusRows { get; }

    public StatusWatch Watch { get; private set; } = null!;

    public IServiceStatusGrain Status => _cluster!.Client.GetGrain<IServiceStatusGrain>(Service);

    public IFeegowAppointmentsGrain Integration => _cluster!.Client.GetGrain<IFeegowAppointmentsGrain>(Service);

    /// <summary>Starts a cluster; by default the first run is already over.</summary>
    public static async Task<HubCluster> StartAsync(HubClusterOptions? options = null)
    {
        options ??= new HubClusterOptions();
        var sandbox = options.Sandbox ?? await SandboxFixture.StartAsync(options.SandboxOptions);
        var hub = new HubCluster(options, sandbox);
        await hub.DeployAsync();
        return hub;
    }

    /// <summary>Asks for a refresh and waits for its end.</summary>
    public async Task<RunRecord> RefreshAsync(string requestedBy = "Ana")
    {
        var receipt = await Status.RequestRefreshAsync(requestedBy);
        return await EndOfAsync(receipt.RunId);
    }

    /// <summary>Asks for a backfill and waits for its end.</summary>
    public async Task<RunRecord> BackfillAsync(DateOnly start, DateOnly end, bool ignoreCheckpoint = false)
    {
        var receipt = await Status.RequestBackfillAsync(new BackfillPeriod(start, end, ignoreCheckpoint, TimeSpan.Zero), "Ana");
        return await EndOfAsync(receipt.RunId);
    }

    /// <summary>Waits until a run has ended and returns it as service_runs has it.</summary>
    public async Task<RunRecord> EndOfAsync(Guid runId)
    {
        await Watch.WaitAsync(snapshot => snapshot.Last?.RunId == runId, $"end of run {runId}");
        return await RunAsync(runId);
    }

    public async Task<RunRecord> RunAsync(Guid runId) => (await Runs.FindAsync(runId, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>Every run, oldest first.</summary>
    public async Task<IReadOnlyList<RunRecord>> AllRunsAsync() =>
        [.. (await Runs.ListAsync(Service, null, 100, CancellationToken.None)).Reverse()];

    public Task<IReadOnlyList<RunPageRecord>> PagesAsync(Guid runId) => Runs.ListPagesAsync(runId, CancellationToken.None);

    public Task<IReadOnlyList<RunRejectRecord>> RejectsAsync(Guid runId) =>
        Runs.ListRejectsAsync(runId, 1_000, CancellationToken.None);

    /// <summary>Every stored appointment with every column, by id.</summary>
    public Task<IReadOnlyList<StoredRow>> RowsAsync() => StoredRow.ListAsync(Database);

    /// <summary>A reminder's tick, as the reminder service would send it.</summary>
    public Task TickAsync() => Integration.ReceiveReminder("despertar", default);

    /// <summary>Whether the service owes nothing and has nothing waiting; asks as an integration grain would.</summary>
    public async Task<bool> HasNothingToDoAsync() => await Status.NextRunAsync("probe") is null;

    /// <summary>Ends the hub as <c>kill -9</c> does: no grain hears of it.</summary>
    public async Task KillAsync()
    {
        await _cluster!.KillSiloAsync(_cluster.Silos[0]);
        await _cluster.DisposeAsync();
        _cluster = null;
    }

    /// <summary>Ends the hub as Ctrl-C does.</summary>
    public async Task StopAsync()
    {
        await _cluster!.StopAllSilosAsync();
        _cluster = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        await Database.DisposeAsync();
        if (_options.Sandbox is null)
        {
            await Sandbox.DisposeAsync();
        }

        if (_options.Data is null)
        {
            Data.Dispose();
        }
    }

    private async Task DeployAsync()
    {
        await Database.MigrateAsync(CancellationToken.None);
        if (_options.HasRunBefore)
        {
            await Some.EarlierRunAsync(Runs, _options.LastRunAt ?? Clock.GetUtcNow());
        }

        await (_options.Prepare?.Invoke(this) ?? Task.CompletedTask);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
        Watch = await StatusWatch.StartAsync(_cluster.Client, Status);
    }

    private void Configure(ISiloBuilder silo)
    {
        silo.UseInMemoryReminderService();
        silo.Configure<Orleans.Configuration.SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(20));
        silo.Configure<ReminderOptions>(reminders =>
            reminders.MinimumReminderPeriod = _options.LeastReminderPeriod ?? reminders.MinimumReminderPeriod);
        silo.Services.AddSingleton(Clock);
        silo.Services.AddHubDatabase(new HubDatabaseOptions { DataFolder = Data.Path });
        silo.Services.AddFeegow(feegow =>
        {
            feegow.ApiBaseUrl = Sandbox.Host.FeegowApiAddress;
            feegow.AccessToken = FeegowTokens.Active;
            feegow.BaseDelay = TimeSpan.FromMilliseconds(1);
            feegow.MaxDelay = TimeSpan.FromMilliseconds(2);
            _options.ConfigureFeegow?.Invoke(feegow);
        });
        silo.AddHubGrains(runs =>
        {
            runs.IsSoleProcess = true;
            _options.ConfigureRuns?.Invoke(runs);
        });
    }
}
