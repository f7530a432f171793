using System.Net;
using System.Net.Sockets;

namespace Consultare.Testing;

/// <summary>
/// A loopback port nobody listens on now, for programs that must be told one; prefer port 0 where it is taken.
/// </summary>
public static class FreePort
{
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
