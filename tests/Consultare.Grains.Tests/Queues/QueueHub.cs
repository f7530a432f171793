using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Queues;

/// <summary>
/// One monitor in a cluster against the sandbox, after hours: nothing is due by itself, so that each refresh is one
/// cycle. Only those queue whom the test lets come.
/// </summary>
public sealed class QueueHub : IAsyncDisposable
{
    /// <summary>20:30 of Tuesday 10 March 2026 in São Paulo.</summary>
    public static readonly DateTimeOffset Evening = SandboxFixture.Morning.AddHours(11.5);

    private readonly ShiftedTimeProvider _clock = new(Evening);

    private QueueHub(SandboxFixture sandbox)
    {
        Sandbox = sandbox;
        Sessions = new PlainSessions(new Uri(sandbox.Host.HubSettings["FEEGOW_WEB_BASE_URL"]), _clock);
    }

    public SandboxFixture Sandbox { get; }

    public SandboxControl Control => Sandbox.Control;

    public PlainSessions Sessions { get; }

    public HubCluster Cluster { get; private set; } = null!;

    public static async Task<QueueHub> StartAsync(string service)
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { StartAt = Evening });
        await sandbox.Control.SwitchAsync("patients.automatic", "false");
        var hub = new QueueHub(sandbox);
        hub.Cluster = await HubCluster.StartAsync(new()
        {
            Service = service,
            Sandbox = sandbox,
            Clock = hub._clock,
            ConfigureSilo = hub.Configure,
        });
        return hub;
    }

    /// <summary>Runs one cycle.</summary>
    public Task<RunRecord> CycleAsync() => Cluster.RefreshAsync();

    /// <summary>Runs one cycle later.</summary>
    public Task<RunRecord> CycleAfterAsync(TimeSpan wait)
    {
        Advance(wait);
        return CycleAsync();
    }

    /// <summary>Lets time pass in the hub and the sandbox alike.</summary>
    public void Advance(TimeSpan span)
    {
        _clock.Push(span);
        Sandbox.Host.Clock.Advance(span);
    }

    /// <summary>Names of a table's people by status, in order.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(string table = "espera_medica")
    {
        var (unit, name) = table == "espera_medica" ? ("unidade", "paciente") : ("unidade_nome", "paciente_nome");
        return await TextsAsync($"SELECT {unit} || '|' || {name} || '|' || status FROM {table} ORDER BY 1");
    }

    /// <summary>The first column of a question put to the database.</summary>
    public Task<IReadOnlyList<string>> TextsAsync(string sql) => Cluster.Database.ListTextsAsync(sql);

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await Sandbox.DisposeAsync();
        Sessions.Dispose();
    }

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<IWebSessions>(Sessions);
        silo.Services.AddSingleton<IUnitSessions>(Sessions);
        silo.Services.AddFeegowQueues(queues =>
        {
            queues.CoreBaseUrl = new Uri(Sandbox.Host.HubSettings["FEEGOW_CORE_BASE_URL"]);
            queues.BaseDelay = TimeSpan.FromMilliseconds(1);
            queues.MaxDelay = TimeSpan.FromMilliseconds(2);
            queues.RetryAfterCap = TimeSpan.Zero;
        });
    }
}
