using Consultare.Grains.Days;
using Consultare.Web.Json;

namespace Consultare.Web.Status;

/// <summary>Registers the live status of services.</summary>
internal static class StatusServices
{
    /// <summary>Adds feed, subscription and the live lines.</summary>
    public static void AddHubStatus(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
            {
                hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
                hub.MaximumReceiveMessageSize = 4 * 1024;
            })
            .AddJsonProtocol(json => HubJson.Apply(json.PayloadSerializerOptions));
        services.AddSingleton<StatusFeed>();
        services.AddSingleton<ServiceDays>();
        services.AddSingleton<OpenPanels>();
        services.AddSingleton<RefreshDesk>();
        services.AddHostedService<StatusSubscription>();
        services.AddHostedService<AccessSweep>();
    }
}
