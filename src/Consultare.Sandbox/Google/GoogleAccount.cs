using System.Security.Cryptography;

namespace Consultare.Sandbox.Google;

/// <summary>The service account of the sandbox: a test key pair made at start, good for nothing else.</summary>
public static class GoogleAccount
{
    /// <summary>E-mail of the account.</summary>
    public const string Email = "sandbox-sheets@example.test";

    private static readonly RSA Key = RSA.Create(2048);

    /// <summary>The private key as settings carry it: PEM in one line, its line breaks written as <c>\n</c>.</summary>
    public static string PrivateKeySetting { get; } =
        Key.ExportPkcs8PrivateKeyPem().Replace("\n", "\\n", StringComparison.Ordinal) + "\\n";

    internal static bool Verify(byte[] data, byte[] signature) =>
        Key.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
