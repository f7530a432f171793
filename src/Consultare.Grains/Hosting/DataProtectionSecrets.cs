using Consultare.Data.Credentials;
using Microsoft.AspNetCore.DataProtection;

namespace Consultare.Grains.Hosting;

/// <summary>Encrypts stored credentials with the hub's Data Protection keys (F18).</summary>
internal sealed class DataProtectionSecrets(IDataProtectionProvider provider) : ISecretProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("integrations_config");

    /// <inheritdoc />
    public string Protect(string clearText) => _protector.Protect(clearText);

    /// <inheritdoc />
    public string Unprotect(string cipherText) => _protector.Unprotect(cipherText);
}
