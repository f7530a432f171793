namespace Orleans.Configuration;

/// <summary>Where reminders are kept.</summary>
public class AdoNetReminderTableOptions
{
    /// <summary>Which database.</summary>
    public string Invariant { get; set; } = "";

    /// <summary>The connection string.</summary>
    public string? ConnectionString { get; set; }
}
