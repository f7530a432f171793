using Consultare.Data.Dialects;
using Consultare.Data.Runs;
using Consultare.Data.Tests.MySql.Client;
using Consultare.Data.Tests.Support;

namespace Consultare.Data.Tests.MySql;

/// <summary>A hub on a database of its own on the private server.</summary>
internal static class MySqlHub
{
    public static async Task<HubDatabase> CreateUnmigratedAsync(MariaDbClient client)
    {
        var name = $"hub_{Guid.NewGuid():N}";
        await client.RunAsync($"CREATE DATABASE {name} DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci", "mysql");
        return new HubDatabase(new MySqlEngine(() => new ClientConnection(client.Socket, name)), TimeProvider.System);
    }

    public static async Task<HubDatabase> CreateAsync(MariaDbClient client)
    {
        var hub = await CreateUnmigratedAsync(client);
        await hub.MigrateAsync(CancellationToken.None);
        return hub;
    }

    public static async Task<RunFence> StartRunAsync(HubDatabase hub)
    {
        var run = Some.Run();
        var store = new RunStore(hub);
        await store.InsertAsync(run, CancellationToken.None);
        await store.ClaimAsync(run.RunId, "silo-1", Some.Noon, Some.Noon.AddMinutes(1), CancellationToken.None);
        return new RunFence(run.RunId, "silo-1");
    }
}
