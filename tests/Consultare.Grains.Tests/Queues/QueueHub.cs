using System.Text.Json;
using Consultare.Data.Runs;
using Consultare.Grains.Credentials;
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

    private readonly bool _byCredentials;

    private QueueHub(SandboxFixture sandbox, bool byCredentials)
    {
        (Sandbox, _byCredentials) = (sandbox, byCredentials);
        Sessions = new PlainSessions(new Uri(sandbox.Host.HubSettings["FEEGOW_WEB_BASE_URL"]), _clock);
    }

    public SandboxFixture Sandbox { get; }

    public SandboxControl Control => Sandbox.Control;

    public PlainSessions Sessions { get; }

    public HubCluster Cluster { get; private set; } = null!;

    /// <summary>
    /// Starts one; its sessions are <see cref="Sessions"/>, or the credential grains' own over logins without a browser.
    /// </summary>
    public static async Task<QueueHub> StartAsync(string service, bool byCredentials = false)
    {
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { StartAt = Evening });
        await sandbox.Control.SwitchAsync("patients.automatic", "false");
        var hub = new QueueHub(sandbox, byCredentials);
        hub.Cluster = await HubCluster.StartAsync(new()
        {
            Service = service,
            Sandbox = sandbox,
            Clock = hub._clock,
            Settings = sandbox.Host.HubSettings,
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

    /// <summary>Who signed in at the pages, when and how it ended, as the sandbox noted it.</summary>
    public async Task<IReadOnlyList<NotedLogin>> LoginsAsync()
    {
        using var state = JsonDocument.Parse(await Control.Http.GetStringAsync(new Uri("state", UriKind.Relative)));
        return state.RootElement.GetProperty("webLogins").Deserialize<List<NotedLogin>>(JsonSerializerOptions.Web)!;
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
        if (_byCredentials)
        {
            AddCredentials(silo.Services);
        }
        else
        {
            silo.Services.AddSingleton<IWebSessions>(Sessions);
            silo.Services.AddSingleton<IUnitSessions>(Sessions);
        }

        silo.Services.AddFeegowQueues(queues =>
        {
            queues.CoreBaseUrl = new Uri(Sandbox.Host.HubSettings["FEEGOW_CORE_BASE_URL"]);
            queues.BaseDelay = TimeSpan.FromMilliseconds(1);
            queues.MaxDelay = TimeSpan.FromMilliseconds(2);
            queues.RetryAfterCap = TimeSpan.Zero;
        });
    }

    private void AddCredentials(IServiceCollection services)
    {
        var web = new Uri(Sandbox.Host.HubSettings["FEEGOW_WEB_BASE_URL"]);
        services.AddFeegowWeb(pages => pages.WebBaseUrl = web);
        services.AddSingleton<IFeegowLogins>(new PlainLogins(web));
        services.Configure<CredentialOptions>(credentials => credentials.Patience = TimeSpan.Zero);
    }
}
