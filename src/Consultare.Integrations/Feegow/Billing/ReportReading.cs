namespace Consultare.Integrations.Feegow.Billing;

/// <summary>What a report page showed once nothing more came, before anybody judges it.</summary>
public sealed record ReportReading
{
    /// <summary>The page's tables as HTML.</summary>
    public required string Html { get; init; }

    /// <summary>Text outside the tables, cut short: an empty result may say so there (A8).</summary>
    public string TextOutside { get; init; } = "";

    /// <summary>The field <c>#De</c> as it stood at the end.</summary>
    public required string From { get; init; }

    /// <summary>The field <c>#Ate</c> as it stood at the end.</summary>
    public required string To { get; init; }

    /// <summary>The host that answered.</summary>
    public string Host { get; init; } = "";

    /// <summary>Requests of the page that failed since the result was asked for.</summary>
    public int FailedRequests { get; init; }

    /// <summary>Requests of the page that were answered well since then.</summary>
    public int AnsweredRequests { get; init; }

    /// <summary>Whether the list came to its end, rather than to one of our bounds.</summary>
    public bool ReachedEnd { get; init; } = true;

    /// <summary>Whether the account user's column could be picked.</summary>
    public bool PickedAccountUser { get; init; } = true;

    /// <summary>Says where it came from; the page itself holds patients.</summary>
    public override string ToString() => $"{Host} {From}–{To}";
}
