using System.Security.Cryptography;
using Consultare.Data.Credentials;

namespace Consultare.Data.Tests.Credentials;

/// <summary>Real AES with a key of its own; the host's is Data Protection.</summary>
internal sealed class AesProtector : ISecretProtector, IDisposable
{
    private readonly Aes _aes = Aes.Create();

    public string Protect(string clearText) =>
        Convert.ToBase64String(_aes.EncryptCbc(System.Text.Encoding.UTF8.GetBytes(clearText), _aes.IV));

    public string Unprotect(string cipherText) =>
        System.Text.Encoding.UTF8.GetString(_aes.DecryptCbc(Convert.FromBase64String(cipherText), _aes.IV));

    public void Dispose() => _aes.Dispose();
}
