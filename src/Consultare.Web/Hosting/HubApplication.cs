using Consultare.Data;
using Consultare.Grains.Hosting;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Web.Access;
using Consultare.Web.Appointments;
using Consultare.Web.Backfills;
using Consultare.Web.Json;
using Consultare.Web.OpenApi;
using Consultare.Web.Previews;
using Consultare.Web.Problems;
using Consultare.Web.Queues;
using Consultare.Web.Runs;
using Consultare.Web.Schedules;
using Consultare.Web.Security;
using Consultare.Web.SelfChecks;
using Consultare.Web.Settings;
using Consultare.Web.Status;

namespace Consultare.Web.Hosting;

/// <summary>Puts one hub together; the program and the tests start the same one.</summary>
public static class HubApplication
{
    /// <summary>Builds a hub that is ready to run once <see cref="HubStart.PrepareAsync"/> has been called.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="arguments">Command line of the process, for the host's own settings.</param>
    /// <param name="configure">What a test wants different.</param>
    public static WebApplication Build(
        HubSettings settings, string[] arguments, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments });
        builder.AddHubServer(settings);
        builder.AddHubClock(settings);
        builder.AddHubData(settings);
        builder.AddHubGrains(settings);
        builder.Services.AddFeegow(builder.Configuration);
        builder.Services.AddFeegowWeb(builder.Configuration);
        builder.Services.AddFeegowQueues(builder.Configuration);
        builder.Services.AddHubJson();
        builder.Services.AddHubProblems();
        builder.Services.AddHubAccess();
        builder.Services.AddHubStatus();
        builder.Services.AddSettingsDesk();
        builder.Services.AddHubOpenApi();
        builder.Services.AddPanelCompression();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseHubDate();
        app.UseSecurityHeaders();
        app.UseHubProblems();
        app.UseSameSiteWrites();
        app.UseBodyLimit();
        app.UsePanelFiles(settings);
        app.UseRouting();
        app.UseHubAccess();
        app.MapSession();
        app.MapHubStatus();
        app.MapRuns();
        app.MapBackfills();
        app.MapPreviews();
        app.MapSchedules();
        app.MapSettings();
        app.MapSelfCheck();
        app.MapAppointments();
        app.MapQueues();
        app.MapHubHealth();
        app.MapHubOpenApi();
        app.MapUnknownAddresses();
        app.MapPanel(settings);
        AccessServices.VerifyRoutes(app);
        return app;
    }

    private static void AddHubData(this WebApplicationBuilder builder, HubSettings settings)
    {
        builder.Services.AddHubDatabase(new HubDatabaseOptions
        {
            Provider = settings.Provider,
            DataFolder = settings.DataFolder,
            ConnectionString = settings.ConnectionString,
        });
        builder.Services.AddHubSecrets(settings.DataFolder);
    }
}
