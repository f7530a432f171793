using System.Net;

namespace Consultare.Web.Hosting;

/// <summary>Sets up the web server: where it listens, how it logs, what a request may weigh.</summary>
internal static class HubServer
{
    private const long LargestRequest = 12 * 1024 * 1024;

    /// <summary>Binds the server and bounds what enters.</summary>
    public static void AddHubServer(this WebApplicationBuilder builder, HubSettings settings)
    {
        var address = IPAddress.TryParse(settings.Bind, out var parsed)
            ? parsed
            : throw new SettingException("HUB_BIND", $"'{settings.Bind}' não é um endereço IP.");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(address, settings.Port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fffzzz ";
        });
    }
}
