using Consultare.Data;
using Consultare.Grains.Credentials;
using Consultare.Grains.Hosting;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Billing.Driving;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
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
builder.Services.AddFeegowWeb(builder.Configuration);
builder.Services.AddHubSecrets(settings.DataFolder);
builder.Services.AddFeegowQueues(builder.Configuration);
builder.Services.AddBenefit(builder.Configuration);
builder.Services.AddRevenueReport(builder.Configuration);
builder.Services.AddClinia(builder.Configuration);
builder.Services.AddSheets(builder.Configuration);
builder.Services.AddHostedService<SiloMigrations>();
builder.UseOrleans(silo =>
{
    silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (SiloSettings.ClusterName, SiloSettings.ClusterName));
    silo.Configure<EndpointOptions>(endpoint => (endpoint.SiloPort, endpoint.GatewayPort) = (settings.SiloPort, settings.GatewayPort));
    silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (SiloSettings.Invariant, settings.ConnectionString));
    silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (SiloSettings.Invariant, settings.ConnectionString));
    silo.AddAdoNetGrainStorage(
        CredentialStorage.Name,
        options => (options.Invariant, options.ConnectionString) = (SiloSettings.Invariant, settings.ConnectionString));
    silo.AddHubGrains();
});
await builder.Build().RunAsync();
