using System.Security.Cryptography;
using System.Text;

namespace Consultare.Integrations.Benefit;

/// <summary>
/// What a registration is known by (hub-domain 2.9): its number, else the contract, <c>_</c> and the first six hex
/// digits of the MD5 of the name, else nothing.
/// </summary>
public static class ContractKey
{
    /// <summary>What stands for a name that is missing, in the key and in the table.</summary>
    public const string Nameless = "Desconhecido";

    private const int HexDigits = 6;

    /// <summary>The key; null when both numbers are missing.</summary>
    /// <param name="registrationNumber">Number of the registration, or null.</param>
    /// <param name="contractId">Number of the contract, or null.</param>
    /// <param name="name">Name of the patient, or null.</param>
    public static string? Of(string? registrationNumber, string? contractId, string? name) =>
        registrationNumber ?? (contractId is null ? null : $"{contractId}_{Digest(name ?? Nameless)}");

    private static string Digest(string name)
    {
#pragma warning disable CA5351 // Tells family members apart as the stored keys always have; nothing is protected by it.
        var hash = MD5.HashData(Encoding.UTF8.GetBytes(name));
#pragma warning restore CA5351
        return Convert.ToHexStringLower(hash)[..HexDigits];
    }
}
