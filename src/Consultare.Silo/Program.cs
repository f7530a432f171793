using Consultare.Data;
using Consultare.Grains.Hosting;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Sheets;
using Consultare.Silo;
using Orleans.Configuration;

// A host of the grains that joins a cluster; ops scale the hub by starting more of these.
var builder = Host.CreateApplicationBuilder(args);
var settings = SiloSettings.Read(builder.Configuration);
builder.Services.AddHubDatabase(new HubDatabaseOptions
{
    Provider = DatabaseProvider.MySql,
    ConnectionString = settings.ConnectionString,
});
builder.Services.AddFeegow(builder.Configuration);
builder.Services.AddClinia(builder.Configuration);
builder.Services.AddSheets(builder.Configuration);
builder.Services.AddHostedService<SiloMigrations>();
builder.UseOrleans(silo =>
{
    silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (SiloSettings.ClusterName, SiloSettings.ClusterName));
    silo.Configure<EndpointOptions>(endpoint => (endpoint.SiloPort, endpoint.GatewayPort) = (settings.SiloPort, settings.GatewayPort));
    silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (SiloSettings.Invariant, settings.ConnectionString));
    silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (SiloSettings.Invariant, settings.ConnectionString));
    silo.AddHubGrains();
});
await builder.Build().RunAsync();
