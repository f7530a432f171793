using System.Net;

namespace Consultare.Integrations.Http;

/// <summary>The one kind of connection our clients use to other people's systems: bounded in every direction.</summary>
internal static class IntegrationHandler
{
    private const int MaxConnectionsPerServer = 8;
    private const int MaxHeaderKilobytes = 64;

    /// <summary>A handler that follows no redirects, keeps no cookies and gives up connecting after a while.</summary>
    public static SocketsHttpHandler Create(TimeSpan connectTimeout, int connections = MaxConnectionsPerServer) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = LoopbackNames.ConnectAsync,
        ConnectTimeout = connectTimeout,
        MaxConnectionsPerServer = connections,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        // A host that moves to another address is found again without a restart.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        UseProxy = true,
    };
}
