namespace Consultare.Web.Settings;

/// <summary>Reads what to do with a secret.</summary>
internal static class SecretReading
{
    /// <summary>What to store: null keeps, an empty text deletes; or what is wrong.</summary>
    /// <param name="input">What was sent; nothing keeps.</param>
    /// <param name="longest">Most characters.</param>
    /// <param name="isTrimmed">Whether blanks around it are a slip of copying; a password may mean them.</param>
    public static (string? Value, string? Complaint) Read(SecretInput? input, int longest, bool isTrimmed)
    {
        if (input is null)
        {
            return (null, null);
        }

        var asked = (input.Keep == true ? 1 : 0) + (input.Clear == true ? 1 : 0) + (input.Value is null ? 0 : 1);
        if (asked != 1)
        {
            return (null, "Escolha uma opção: manter o atual, trocar ou apagar.");
        }

        return input.Value is null
            ? (input.Clear == true ? "" : null, null)
            : ReadValue(isTrimmed ? input.Value.Trim() : input.Value, longest);
    }

    private static (string? Value, string? Complaint) ReadValue(string value, int longest)
    {
        if (value.Length == 0)
        {
            return (null, "Informe o novo valor, ou escolha apagar.");
        }

        return value.Length > longest ? (null, $"O valor passa de {longest} caracteres.") : (value, null);
    }
}
