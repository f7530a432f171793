using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>Refuses settings that cannot work at start, naming the setting and never the key.</summary>
internal sealed partial class SheetsOptionsValidator : IValidateOptions<SheetsOptions>
{
    public ValidateOptionsResult Validate(string? name, SheetsOptions options)
    {
        var problems = Addresses(options).Concat(Account(options)).Concat(Sheets(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Addresses(SheetsOptions options) =>
        new[]
        {
            (Setting: SheetsOptions.AuthBaseUrlSetting, Address: options.AuthBaseUrl),
            (Setting: SheetsOptions.SheetsBaseUrlSetting, Address: options.SheetsBaseUrl),
            (Setting: SheetsOptions.DocsBaseUrlSetting, Address: options.DocsBaseUrl),
        }
        .Where(one => !one.Address.IsAbsoluteUri || one.Address.Scheme is not ("http" or "https")
            || one.Address.Query.Length > 0 || one.Address.UserInfo.Length > 0)
        .Select(one => $"{one.Setting} must be an absolute http or https address without query or user, such as https://sheets.googleapis.com.");

    private static IEnumerable<string> Account(SheetsOptions options)
    {
        if (options.Email.Length > 0 && (!options.Email.Contains('@', StringComparison.Ordinal) || options.Email.Any(char.IsWhiteSpace)))
        {
            yield return $"{SheetsOptions.EmailSetting} must be the e-mail of a service account.";
        }

        if (options.PrivateKey.Length > 0 && !IsKey(options.PrivateKey))
        {
            yield return $"{SheetsOptions.PrivateKeySetting} must be a private key in PEM, from -----BEGIN PRIVATE KEY----- to "
                + "-----END PRIVATE KEY-----; copy it again with its header and footer.";
        }

        if (options.Email.Length == 0 != (options.PrivateKey.Length == 0))
        {
            yield return $"{SheetsOptions.EmailSetting} and {SheetsOptions.PrivateKeySetting} belong together; one of them is empty.";
        }
    }

    private static IEnumerable<string> Sheets(SheetsOptions options)
    {
        foreach (var (setting, sheet) in new[] { (SheetsOptions.CrcSettings, options.Crc), (SheetsOptions.ReceptionSettings, options.Reception) })
        {
            if (sheet.Id.Length > 0 && !SheetId().IsMatch(sheet.Id))
            {
                yield return $"{setting}_ID must be the id of a spreadsheet: 20 to 120 letters, digits, hyphens and underscores of its address.";
            }

            if (sheet.Range is not { Length: > 0 and <= 200 } || sheet.Range.Any(char.IsControl))
            {
                yield return $"{setting}_RANGE must be a range such as A:C.";
            }
        }
    }

    private static bool IsKey(string pem)
    {
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(pem);
            return pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{20,120}$")]
    private static partial Regex SheetId();
}
