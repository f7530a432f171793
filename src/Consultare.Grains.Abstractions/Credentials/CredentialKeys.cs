using System.Globalization;

namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>The keys of the credential grains.</summary>
public static class CredentialKeys
{
    /// <summary>The signed-in session of Feegow's pages.</summary>
    public const string FeegowWeb = "feegow/web";

    /// <summary>The chat dashboard.</summary>
    public const string Clinia = "clinia";

    /// <summary>The units with a reception queue (hub-integrations 0.3).</summary>
    public static IReadOnlyList<int> Units { get; } = [2, 3, 12];

    /// <summary>A unit's token for its reception queue.</summary>
    public static string FeegowUnit(int unitId) => string.Create(CultureInfo.InvariantCulture, $"feegow/{unitId}");
}
