namespace Consultare.Integrations.Sheets;

/// <summary>Where Google's services are, the service account, and the two spreadsheets (hub-integrations 9).</summary>
public sealed class SheetsOptions
{
    /// <summary>The setting that holds <see cref="AuthBaseUrl"/>.</summary>
    public const string AuthBaseUrlSetting = "GOOGLE_AUTH_BASE_URL";

    /// <summary>The setting that holds <see cref="SheetsBaseUrl"/>.</summary>
    public const string SheetsBaseUrlSetting = "GOOGLE_SHEETS_BASE_URL";

    /// <summary>The setting that holds <see cref="DocsBaseUrl"/>.</summary>
    public const string DocsBaseUrlSetting = "GOOGLE_DOCS_BASE_URL";

    /// <summary>The setting that holds <see cref="Email"/>.</summary>
    public const string EmailSetting = "GOOGLE_SERVICE_ACCOUNT_EMAIL";

    /// <summary>The setting that holds <see cref="PrivateKey"/>.</summary>
    public const string PrivateKeySetting = "GOOGLE_PRIVATE_KEY";

    /// <summary>Beginning of the settings of <see cref="Crc"/>: _ID, _RANGE and _PRIVATE follow.</summary>
    public const string CrcSettings = "CRC_WHATSAPP_SHEET";

    /// <summary>Beginning of the settings of <see cref="Reception"/>: _ID, _RANGE and _PRIVATE follow.</summary>
    public const string ReceptionSettings = "CHECKLIST_RECEPCAO_SHEET";

    /// <summary>Address of the token service.</summary>
    public Uri AuthBaseUrl { get; set; } = new("https://oauth2.googleapis.com");

    /// <summary>Address of the Sheets API.</summary>
    public Uri SheetsBaseUrl { get; set; } = new("https://sheets.googleapis.com");

    /// <summary>Address of the public CSV.</summary>
    public Uri DocsBaseUrl { get; set; } = new("https://docs.google.com");

    /// <summary>E-mail of the service account; empty for none.</summary>
    public string Email { get; set; } = "";

    /// <summary>Its private key as PEM, line breaks also as <c>\n</c>; empty for none.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>WhatsApp requests to the CRC.</summary>
    public SheetSettings Crc { get; } = new() { Range = "A:C" };

    /// <summary>Answers of the reception's form.</summary>
    public SheetSettings Reception { get; } = new() { Range = "Respostas ao formulario 1!A:F" };

    /// <summary>Longest time of one call.</summary>
    /// <value>20 seconds by default.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Largest answer accepted, in bytes.</summary>
    /// <value>16 MB by default.</value>
    public long MaxResponseBytes { get; set; } = 16 * 1024 * 1024;
}
