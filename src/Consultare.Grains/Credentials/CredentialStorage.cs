namespace Consultare.Grains.Credentials;

/// <summary>Names the storage that the host gives the credential grains; it never holds a secret.</summary>
public static class CredentialStorage
{
    /// <summary>The storage's name.</summary>
    public const string Name = "hub";
}
