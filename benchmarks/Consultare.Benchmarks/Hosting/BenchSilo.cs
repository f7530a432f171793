using Consultare.Data;
using Consultare.Grains.Credentials;
using Consultare.Grains.Hosting;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Sheets;
using Consultare.Sandbox.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Consultare.Benchmarks.Hosting;

/// <summary>A silo with the hub's grains over a sandbox, in which one service is awake.</summary>
internal static class BenchSilo
{
    public static HostApplicationBuilder Create(SandboxHost sandbox, string folder, string service, TimeProvider clock)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Configuration.AddInMemoryCollection(sandbox.HubSettings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));
        builder.Services.AddSingleton(clock);
        builder.Services.AddHubDatabase(new HubDatabaseOptions { DataFolder = folder });
        builder.Services.AddHubSecrets(folder);
        builder.Services.AddFeegow(builder.Configuration);
        builder.Services.AddFeegowWeb(builder.Configuration);
        builder.Services.AddFeegowQueues(builder.Configuration);
        builder.Services.AddBenefit(builder.Configuration);
        builder.Services.AddClinia(builder.Configuration);
        builder.Services.AddSheets(builder.Configuration);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering();
            silo.UseInMemoryReminderService();
            silo.AddAdoNetGrainStorage(CredentialStorage.Name, storage => (storage.Invariant, storage.ConnectionString) =
                ("System.Data.SQLite", $"Data Source={Path.Combine(folder, "orleans.db")}"));
            silo.AddHubGrains(run =>
            {
                run.IsSoleProcess = true;
                run.Services.Add(service);
            });
        });
        return builder;
    }
}
