namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>What one look at the finished page brings.</summary>
internal sealed record ReportShot
{
    /// <summary>Characters of all tables; told even where they are too many to be taken.</summary>
    public long Size { get; init; }

    /// <summary>The tables; empty where they are too large.</summary>
    public string Tables { get; init; } = "";

    /// <summary>Text outside tables, cut short.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>#De</c>.</summary>
    public string From { get; init; } = "";

    /// <summary><c>#Ate</c>.</summary>
    public string To { get; init; } = "";
}
