using Consultare.Grains.Credentials;
using Consultare.Grains.Hosting;
using Orleans.Configuration;

namespace Consultare.Web.Hosting;

/// <summary>Hosts the grains in this process on one node, or joins a cluster as its client.</summary>
internal static class GrainHosting
{
    private const string ClusterName = "consultare";
    private const string SqliteInvariant = "System.Data.SQLite";
    private const string AdoNetInvariant = "MySql.Data.MySqlConnector";

    /// <summary>Adds grains or a cluster client, as the settings say.</summary>
    public static void AddHubGrains(this WebApplicationBuilder builder, HubSettings settings)
    {
        if (settings.IsOneNode)
        {
            builder.Host.UseOrleans(silo => ConfigureOneNode(silo, settings));
        }
        else
        {
            builder.Host.UseOrleansClient(client => ConfigureClient(client, settings));
        }
    }

    private static void ConfigureOneNode(ISiloBuilder silo, HubSettings settings)
    {
        silo.UseLocalhostClustering(settings.SiloPorts.Silo, settings.SiloPorts.Gateway);
        silo.UseInMemoryReminderService();
        silo.AddAdoNetGrainStorage(CredentialStorage.Name, storage =>
        {
            (storage.Invariant, storage.ConnectionString) = (SqliteInvariant, OrleansFile(settings));
        });
        silo.AddHubGrains(runs => runs.IsSoleProcess = true);
    }

    private static string OrleansFile(HubSettings settings) =>
        $"Data Source={Path.Combine(Directory.CreateDirectory(settings.DataFolder).FullName, "orleans.db")}";

    private static void ConfigureClient(IClientBuilder client, HubSettings settings)
    {
        var connection = settings.ConnectionString
            ?? throw new SettingException("MYSQL_URL", "um cluster precisa do endereço do banco de dados.");
        client.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (ClusterName, ClusterName));
        client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (AdoNetInvariant, connection));
    }
}
