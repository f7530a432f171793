using Consultare.Data;
using Consultare.Data.Alerts;
using Consultare.Data.Runs;
using Consultare.Data.Settings;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Alerts;
using Consultare.Grains.Hosting;
using Consultare.Grains.Services;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Alerts;
using Consultare.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Tests.Alerts;

/// <summary>The watcher without its grain: a real SQLite file, real channels, and a clock that moves when told.</summary>
internal sealed class WatchScene : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private WatchScene(TempFolder folder, Dictionary<string, string?> environment)
    {
        Folder = folder;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(environment).Build());
        services.AddHubDatabase(new HubDatabaseOptions { DataFolder = folder.Path });
        services.AddHubSecrets(folder.Path);
        services.Configure<WatchOptions>(watch => (watch.Attempts, watch.Jitter) = (3, () => 1));
        services.AddSingleton(new BuiltServices(ServiceDefinitions.All));
        services.AddSingleton(new WebhookChannel(TimeProvider.System));
        services.AddSingleton(new MailChannel(TimeProvider.System));
        services.AddSingleton<AlertSettingsReader>();
        services.AddSingleton<AlertSender>();
        services.AddSingleton<AlertWatch>();
        services.AddSingleton<AlertDelivery>();
        _services = services.BuildServiceProvider();
    }

    public TempFolder Folder { get; }

    public ManualTimeProvider Clock { get; } = new(Sights.Noon);

    public LogWatch Log { get; } = new();

    public AlertStore Alerts => Get<AlertStore>();

    public AlertDelivery Delivery => Get<AlertDelivery>();

    /// <summary>A hub whose environment names these settings; on a folder of its own unless one is given.</summary>
    public static async Task<WatchScene> CreateAsync(Dictionary<string, string?>? environment = null, TempFolder? folder = null)
    {
        var scene = new WatchScene(folder ?? new TempFolder(), environment ?? []);
        await scene.Get<HubDatabase>().MigrateAsync(CancellationToken.None);
        return scene;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>One look at a service.</summary>
    public Task LookAsync(ServiceSnapshot snapshot) =>
        Get<AlertWatch>().CheckAsync([snapshot], Clock.GetUtcNow(), CancellationToken.None);

    public Task DeliverAsync() => Delivery.DeliverAsync(CancellationToken.None);

    /// <summary>Stores settings as an administrator would.</summary>
    public Task StoreAsync(params (string Name, string Value)[] settings) => Get<AlertSettingsStore>().SaveAsync(
        settings.ToDictionary(one => one.Name, one => one.Value),
        new AuditEntry(Clock.GetUtcNow(), "Ana", "alerts.save", "alerts", []),
        CancellationToken.None);

    /// <summary>Enters a run that has ended.</summary>
    public async Task EndRunAsync(RunOutcome outcome, DateTimeOffset at)
    {
        var runs = Get<RunStore>();
        var fence = new RunFence(Guid.CreateVersion7(at), "antes");
        await runs.InsertAsync(
            new RunRecord(
                fence.RunId, "financeiro", RunKind.Schedule, "Agenda", at, null, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, "", null),
            CancellationToken.None);
        await runs.ClaimAsync(fence.RunId, fence.Owner, at, at, CancellationToken.None);
        await runs.EndAsync(fence, outcome, "", at, CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
