namespace Consultare.Data.Credentials;

/// <summary>Turns secrets into ciphertext and back; the host implements it over ASP.NET Core Data Protection.</summary>
public interface ISecretProtector
{
    /// <summary>Ciphertext as text.</summary>
    string Protect(string clearText);

    /// <summary>The clear text.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is gone or the text was changed.</exception>
    string Unprotect(string cipherText);
}
