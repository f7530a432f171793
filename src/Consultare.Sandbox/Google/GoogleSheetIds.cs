namespace Consultare.Sandbox.Google;

/// <summary>The two spreadsheets of the sandbox.</summary>
public static class GoogleSheetIds
{
    /// <summary>WhatsApp requests to the CRC.</summary>
    public const string Crc = "sandbox-crc-whatsapp-sheet-000000001";

    /// <summary>Answers of the reception's form.</summary>
    public const string Reception = "sandbox-recepcao-form-sheet-000000002";
}
