namespace Consultare.Integrations.Sheets;

/// <summary>One spreadsheet that is read.</summary>
public sealed class SheetSettings
{
    /// <summary>Its id; empty for none. There is no default (F45).</summary>
    public string Id { get; set; } = "";

    /// <summary>The range in A1 notation.</summary>
    public string Range { get; set; } = "";

    /// <summary>Whether it is read through the service account first; otherwise only the public CSV is.</summary>
    public bool IsPrivate { get; set; } = true;
}
