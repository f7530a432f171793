using System.Net;
using System.Net.Sockets;

namespace Consultare.Integrations.Http;

/// <summary>
/// Takes names ending in <c>.localhost</c> to the loopback address, as browsers do by themselves and .NET does not,
/// so that a browser and our clients can share base URLs (sandbox 1).
/// </summary>
public static class LoopbackNames
{
    /// <summary>Opens the connection of a <see cref="SocketsHttpHandler"/>; set it as its ConnectCallback.</summary>
    /// <exception cref="SocketException">Nobody answers there, or the name is unknown.</exception>
    public static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Resolve(context.DnsEndPoint), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether a host name means this machine whatever a name server says.</summary>
    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static EndPoint Resolve(DnsEndPoint asked) =>
        IsLoopback(asked.Host) ? new IPEndPoint(IPAddress.Loopback, asked.Port) : asked;
}
