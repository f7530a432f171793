using System.Net;
using System.Net.Sockets;

namespace Consultare.Web.Access.SignIn;

/// <summary>What failures are counted by: an e-mail tried from an address (hub-domain 6.1).</summary>
/// <param name="Email">Normalised e-mail.</param>
/// <param name="Address">The address; of IPv6 the network, since one person has all of it.</param>
internal readonly record struct LoginKey(string Email, string Address)
{
    private const int NetworkBytes = 8;

    /// <summary>The key of an attempt.</summary>
    public static LoginKey Of(string email, IPAddress? address) =>
        new(email.Trim().ToUpperInvariant(), Network(address));

    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return string.Empty;
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv4().ToString();
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes));
    }
}
