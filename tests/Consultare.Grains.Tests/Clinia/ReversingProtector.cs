using Consultare.Data.Credentials;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>Makes stored secrets unlike themselves, so that a test sees one that was stored in clear.</summary>
internal sealed class ReversingProtector : ISecretProtector
{
    private const string Mark = "enc:";

    public string Protect(string clearText) => Mark + new string([.. clearText.Reverse()]);

    public string Unprotect(string cipherText) => new([.. cipherText[Mark.Length..].Reverse()]);
}
