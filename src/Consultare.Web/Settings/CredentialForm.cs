using System.Security.Cryptography;
using Consultare.Data.Credentials;

namespace Consultare.Web.Settings;

/// <summary>Reads a change of credentials, or says which field is wrong and why; what was typed is never repeated.</summary>
internal static class CredentialForm
{
    private const int LongestName = 191;
    private const int LongestPassword = 500;
    private const int LongestToken = 8_000;
    private const int LongestCookies = 16_000;

    /// <summary>The row and what to write into it, or the fault.</summary>
    public static (KnownCredential? Row, CredentialChange? Change, FormFault? Fault) Read(CredentialRequest request)
    {
        if (KnownCredential.Find(request.Service, request.UnitId) is not { } row)
        {
            return Wrong(
                KnownCredential.Find(request.Service, "") is null ? "service" : "unitId",
                "Não há credencial com esse nome. As conhecidas são: feegow, clinia, google.");
        }

        if (!row.IsEditable)
        {
            return Wrong("unitId", "A sessão de uma unidade é feita pelo próprio hub e não se edita.");
        }

        var username = request.Username?.Trim();
        if (username is { Length: > LongestName } || (username?.Any(char.IsControl) ?? false))
        {
            return Wrong("username", $"O usuário tem no máximo {LongestName} caracteres e uma só linha.");
        }

        var (password, complaint) = SecretReading.Read(request.Password, LongestPassword, isTrimmed: false);
        if (complaint is not null)
        {
            return Wrong("password", complaint);
        }

        (var token, complaint) = ReadToken(row.Service, request.Token);
        if (complaint is not null)
        {
            return Wrong("token", complaint);
        }

        (var cookies, complaint) = ReadHeader(request.Cookies, LongestCookies, "O cookie");
        return complaint is not null
            ? Wrong("cookies", complaint)
            : (row, new CredentialChange(row.Service, row.UnitId, username, password, token, cookies), null);
    }

    private static (string? Value, string? Complaint) ReadToken(string service, SecretInput? input) => service switch
    {
        "google" => ReadPrivateKey(input),
        "clinia" => ReadHeader(input, LongestToken, "O cookie"),
        _ => ReadKey(input),
    };

    // It travels in a header: what a header cannot carry was copied wrongly.
    private static (string? Value, string? Complaint) ReadKey(SecretInput? input)
    {
        var (value, complaint) = SecretReading.Read(input, LongestToken, isTrimmed: true);
        return value is not null && value.Any(character => character is <= ' ' or > '~')
            ? (null, "A chave contém um espaço, uma quebra de linha ou outro caractere que ela não pode ter; copie-a de novo.")
            : (value, complaint);
    }

    private static (string? Value, string? Complaint) ReadHeader(SecretInput? input, int longest, string what)
    {
        var (value, complaint) = SecretReading.Read(input, longest, isTrimmed: true);
        return value is not null && value.Any(character => character is < ' ' or > '~')
            ? (null, $"{what} contém uma quebra de linha ou outro caractere que ele não pode ter; copie-o de novo.")
            : (value, complaint);
    }

    private static (string? Value, string? Complaint) ReadPrivateKey(SecretInput? input)
    {
        var (typed, complaint) = SecretReading.Read(input, LongestToken, isTrimmed: true);
        var value = typed?.Replace("\\n", "\n", StringComparison.Ordinal).ReplaceLineEndings("\n");
        if (string.IsNullOrEmpty(value))
        {
            return (value, complaint);
        }

        if (!value.StartsWith("-----BEGIN ", StringComparison.Ordinal) || !value.Contains("-----END ", StringComparison.Ordinal))
        {
            return (null, "Falta o cabeçalho da chave: cole-a inteira, de -----BEGIN PRIVATE KEY----- a -----END PRIVATE KEY-----.");
        }

        return IsRsaKey(value) ? (value, null) : (null, "A chave privada não pôde ser lida; cole-a de novo, inteira.");
    }

    private static bool IsRsaKey(string pem)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    private static (KnownCredential?, CredentialChange?, FormFault?) Wrong(string field, string detail) =>
        (null, null, new FormFault(field, detail));
}
