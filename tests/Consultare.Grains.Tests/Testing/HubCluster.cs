using Consultare.Data;
using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Appointments;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Credentials;
using Consultare.Grains.Alerts;
using Consultare.Grains.Hosting;
using Consultare.Grains.Proposals;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Web;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace Consultare.Grains.Tests.Testing;

/// <summary>The hub's grains in an in-memory cluster over a real SQLite file and the real sandbox.</summary>
public sealed class HubCluster : IAsyncDisposable
{
    public const string Service = "financeiro";

    public const string SearchPath = "/v1/api/appoints/search";

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

    public LogWatch Log { get; } = new();

    public StatusWatch Watch { get; private set; } = null!;

    public IServiceStatusGrain Status => _cluster!.Client.GetGrain<IServiceStatusGrain>(_options.Service);

    /// <summary>Finds any grain.</summary>
    public IGrainFactory Grains => _cluster!.Client;

    public IFeegowAppointmentsGrain Integration => _cluster!.Client.GetGrain<IFeegowAppointmentsGrain>(Service);

    /// <summary>A service of the silo.</summary>
    public T Resolve<T>()
        where T : notnull => _cluster!.Silos[0].ServiceProvider.GetRequiredService<T>();

    /// <summary>Starts a cluster; by default the first run is already over.</summary>
    public static async Task<HubCluster> StartAsync(HubClusterOptions? options = null)
    {
        options ??= new HubClusterOptions();
        var sandbox = options.Sandbox ?? await StartSandboxAsync(options);
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

    /// <summary>Asks for a refresh and waits until so many of its searches are being held; by default the first two.</summary>
    public async Task<(Guid RunId, int Hold)> RefreshHeldAsync(int afterPages = 0)
    {
        var hold = await Sandbox.Control.ArmAsync(new FaultRequest { Type = FaultTypes.Hold, Path = SearchPath, After = afterPages });
        var receipt = await Status.RequestRefreshAsync("Ana");
        await Sandbox.Control.WaitForHitsAsync(hold.Id);
        await Watch.WaitAsync(seen => seen.Current?.RunId == receipt.RunId && seen.Current.PagesDone == afterPages, $"{afterPages} pages");
        return (receipt.RunId, hold.Id);
    }

    /// <summary>Disarms one fault and lets go what it holds.</summary>
    public async Task ReleaseAsync(int hold)
    {
        using var answer = await Sandbox.Control.Http.DeleteAsync(new Uri($"faults/{hold}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Disarms every fault and lets go what is held.</summary>
    public Task ReleaseAsync() => Sandbox.Control.ClearFaultsAsync();

    /// <summary>Asks for a backfill of whole months and waits until the search of one day's month is being held.</summary>
    public async Task<(Guid RunId, int Hold)> BackfillHeldAsync(DateOnly start, DateOnly end, DateOnly heldDay)
    {
        var hold = await Sandbox.Control.ArmAsync(new FaultRequest
        {
            Type = FaultTypes.Hold,
            Path = SearchPath,
            Where = new Dictionary<string, string> { ["contains_date"] = $"{heldDay:yyyy-MM-dd}" },
        });
        var receipt = await Status.RequestBackfillAsync(new BackfillPeriod(start, end, false, TimeSpan.Zero), "Ana");
        await Sandbox.Control.WaitForHitsAsync(hold.Id);
        return (receipt.RunId, hold.Id);
    }

    /// <summary>First days of the searches sent so far, in order.</summary>
    public async Task<IReadOnlyList<DateOnly>> SearchedAsync() =>
        [.. (await Sandbox.Control.AssertionsAsync()).Slices.Select(slice => slice.From)];

    /// <summary>Waits until a run has ended and returns it as service_runs has it.</summary>
    public async Task<RunRecord> EndOfAsync(Guid runId)
    {
        await Watch.WaitAsync(snapshot => snapshot.Last?.RunId == runId, $"end of run {runId}");
        return await RunAsync(runId);
    }

    public async Task<RunRecord> RunAsync(Guid runId) => (await Runs.FindAsync(runId, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>Every run, oldest first.</summary>
    public async Task<IReadOnlyList<RunRecord>> AllRunsAsync() =>
        [.. (await Runs.ListAsync(_options.Service, null, 100, CancellationToken.None)).Reverse()];

    public Task<IReadOnlyList<RunPageRecord>> PagesAsync(Guid runId) => Runs.ListPagesAsync(runId, CancellationToken.None);

    public Task<IReadOnlyList<RunRejectRecord>> RejectsAsync(Guid runId) =>
        Runs.ListRejectsAsync(runId, 1_000, CancellationToken.None);

    /// <summary>Every stored appointment with every column, by id.</summary>
    public Task<IReadOnlyList<StoredRow>> RowsAsync() => StoredRow.ListAsync(Database);

    /// <summary>Changes the database behind the hub's back.</summary>
    public Task ChangeAsync(string sql) => Database.WriteAsync(WritePriority.Status, session => ExecuteAsync(session, sql), CancellationToken.None);

    /// <summary>A reminder's tick, as the reminder service would send it.</summary>
    public Task TickAsync() => Integration.ReceiveReminder("despertar", default);

    /// <summary>Whether the service owes nothing and has nothing waiting; asks as an integration grain would.</summary>
    public async Task<bool> HasNothingToDoAsync() => await Status.NextRunAsync("probe") is null;

    /// <summary>One more node that watches.</summary>
    public Task<StatusWatch> WatchAsync() => StatusWatch.StartAsync(_cluster!.Client, Status);

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

    private static async Task<int> ExecuteAsync(IWriteSession session, string sql)
    {
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
#pragma warning disable CA2100 // The texts stand in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<SandboxFixture> StartSandboxAsync(HubClusterOptions options)
    {
        if (!options.IsSmall)
        {
            return await SandboxFixture.StartAsync(options.SandboxOptions);
        }

        var sandbox = await SandboxFixture.StartAsync((options.SandboxOptions ?? SandboxFixture.Standing) with { Scale = 300 });
        await sandbox.Control.SwitchAsync("appointments.withoutOddRecords", "true");
        return sandbox;
    }

    private async Task DeployAsync()
    {
        await Database.MigrateAsync(CancellationToken.None);
        if (_options.HasRunBefore)
        {
            await Some.EarlierRunAsync(Runs, _options.LastRunAt ?? Clock.GetUtcNow(), _options.Service);
        }

        await (_options.Prepare?.Invoke(this) ?? Task.CompletedTask);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureHost(host => host.Configuration.AddInMemoryCollection(
            _options.Settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))));
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
        silo.Services.AddLogging(logging => logging.AddProvider(Log));
        silo.Services.AddSingleton(Clock);
        silo.Services.AddHubDatabase(new HubDatabaseOptions { DataFolder = Data.Path });
        silo.Services.AddHubSecrets(Data.Path);

        // Stored states belong to a service id; a test's cluster would have a new one after each restart.
        silo.Configure<Orleans.Configuration.ClusterOptions>(cluster => cluster.ServiceId = "hub");
        silo.AddAdoNetGrainStorage(CredentialStorage.Name, storage => (storage.Invariant, storage.ConnectionString) =
            ("System.Data.SQLite", $"Data Source={Path.Combine(Data.Path, "orleans.db")}"));
        silo.Services.Configure<WatchOptions>(watch => watch.IsOn = _options.IsWatched);
        silo.Services.AddFeegow(feegow =>
        {
            feegow.ApiBaseUrl = Sandbox.Host.FeegowApiAddress;
            feegow.AccessToken = FeegowTokens.Active;
            feegow.BaseDelay = TimeSpan.FromMilliseconds(1);
            feegow.MaxDelay = TimeSpan.FromMilliseconds(2);
            _options.ConfigureFeegow?.Invoke(feegow);
        });
        silo.Services.AddBenefit(benefit => benefit.BaseUrl = new Uri(Sandbox.Host.HubSettings["BENEFIT_BASE_URL"]));
        silo.Services.Configure<ProposalOptions>(proposals => proposals.Pause = TimeSpan.Zero);
        silo.Services.AddFeegowWeb(web => web.WebBaseUrl = new Uri(Sandbox.Host.HubSettings[FeegowWebOptions.WebBaseUrlSetting]));
        silo.Services.AddClinia(new ConfigurationBuilder().AddInMemoryCollection(Sandbox.Host.HubSettings!).Build());
        silo.Services.Configure<CliniaOptions>(clinia => clinia.BaseDelay = TimeSpan.FromMilliseconds(1));
        silo.AddHubGrains(runs =>
        {
            runs.IsSoleProcess = true;
            runs.Services.Add(_options.Service);
            _options.ConfigureRuns?.Invoke(runs);
        });
        _options.ConfigureSilo?.Invoke(silo);
    }
}
