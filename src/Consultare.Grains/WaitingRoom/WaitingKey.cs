using System.Security.Cryptography;
using System.Text;

namespace Consultare.Grains.WaitingRoom;

/// <summary>The key of espera_medica: unit, patient, arrival and day (hub-integrations 5, F19).</summary>
internal static class WaitingKey
{
    /// <summary>MD5 of <c>{unit}-{patient}-{arrival}-{yyyy-MM-dd}</c> in UTF-8, lower-case hex.</summary>
#pragma warning disable CA5351 // The key's form is given by the table; nothing is kept secret by it.
    public static string Of(string unit, string patient, string arrival, DateOnly day) =>
        Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"{unit}-{patient}-{arrival}-{day:yyyy-MM-dd}")));
#pragma warning restore CA5351
}
