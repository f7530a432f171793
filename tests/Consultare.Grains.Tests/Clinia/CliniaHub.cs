using System.Text.Json;
using Consultare.Data.Clinia;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Clinia;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Tests.Queues;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Clinia;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>
/// A hub whose clinia service is awake, with what its tables and the sandbox say. After hours, unless a test says
/// otherwise: nothing is due by itself, so that each refresh is one cycle.
/// </summary>
internal sealed class CliniaHub : IAsyncDisposable
{
    private readonly SandboxFixture _sandbox;

    private CliniaHub(HubCluster hub, SandboxFixture sandbox, FormLogin login) =>
        (Hub, _sandbox, Login, Store) = (hub, sandbox, login, new CliniaStore(hub.Database));

    public HubCluster Hub { get; }

    public FormLogin Login { get; }

    public CliniaStore Store { get; }

    public ICliniaSessionGrain Sessions => Hub.Grains.GetGrain<ICliniaSessionGrain>(CredentialKeys.Clinia);

    /// <summary>The session as the board and the settings page see it.</summary>
    public ICredentialGrain Credential => Hub.Grains.GetGrain<ICredentialGrain>(CredentialKeys.Clinia);

    /// <summary>Starts one; without <paramref name="byBrowser"/> the login is a posted form.</summary>
    public static async Task<CliniaHub> StartAsync(bool byBrowser = false, DateTimeOffset? at = null)
    {
        var start = at ?? QueueHub.Evening;
        var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { StartAt = start, Scale = 50 });
        var login = new FormLogin(new Uri(sandbox.Host.HubSettings[CliniaOptions.BaseUrlSetting]));
        var hub = await HubCluster.StartAsync(new HubClusterOptions
        {
            Service = "clinia",
            Sandbox = sandbox,
            Clock = new ShiftedTimeProvider(start),
            ConfigureSilo = silo =>
            {
                if (!byBrowser)
                {
                    silo.Services.Replace(ServiceDescriptor.Singleton<ICliniaLogin>(login));
                }
            },
        });
        return new CliniaHub(hub, sandbox, login);
    }

    public Task<RunRecord> CycleAsync() => Hub.RefreshAsync();

    /// <summary>What the tables should hold now.</summary>
    public async Task<JsonElement> ExpectedAsync() => await BlockAsync("expected", "clinia");

    /// <summary>The three tables equal what the sandbox counted.</summary>
    public async Task ShouldHoldWhatIsExpectedAsync() => await Store.ShouldEqualAsync(await ExpectedAsync());

    public async Task<int> LoginsAsync() => (await BlockAsync("state", "clinia")).GetProperty("logins").GetInt32();

    public async Task<IReadOnlyList<CliniaGroupRow>> GroupsAsync() => await Store.ListGroupsAsync(CancellationToken.None);

    public async Task<string> StoredCookieAsync()
    {
        await using var connection = await Hub.Database.OpenReaderAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT token FROM integrations_config WHERE service = 'clinia' AND unit_id = ''";
        return (string?)await command.ExecuteScalarAsync() ?? "";
    }

    public Task ArmAsync(string fault, string variant) => _sandbox.Control.ArmAsync(fault, variant);

    public async Task HappenAsync(string type, int count)
    {
        using var body = new StringContent($$"""{"type":"{{type}}","count":{{count}}}""");
        using var answer = await _sandbox.Control.Http.PostAsync(new Uri("events", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    private async Task<JsonElement> BlockAsync(string path, string name)
    {
        var text = await _sandbox.Control.Http.GetStringAsync(new Uri(path, UriKind.Relative));
        return JsonDocument.Parse(text).RootElement.GetProperty(name);
    }
}
