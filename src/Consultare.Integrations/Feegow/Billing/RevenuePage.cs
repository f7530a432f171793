namespace Consultare.Integrations.Feegow.Billing;

/// <summary>The whole result of one window, judged: what may be stored, and what was left out.</summary>
public sealed record RevenuePage
{
    /// <summary>Lines to be stored; every accounting day lies in the window.</summary>
    public IReadOnlyList<RevenueLine> Lines { get; init; } = [];

    /// <summary>Lines that could not be read.</summary>
    public IReadOnlyList<RejectedLine> Rejected { get; init; } = [];

    /// <summary>Sentinels left out: one million reais or more (hub-integrations 0.4).</summary>
    public int Outliers { get; init; }

    /// <summary>Lines dated outside the window, left out (hub-domain 2.13).</summary>
    public int Outside { get; init; }

    /// <summary>Lines that the footer announced; null without a footer.</summary>
    public int? Promised { get; init; }

    /// <summary>Whether the account user's column was read; if not, stored values must be kept (S37).</summary>
    public bool KnowsAccountUser { get; init; }

    /// <summary>No line came, and nothing proves that there is none: nothing may be changed (S35 a).</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Short hash of the headings' normalised names; changes when the vendor changes the report.</summary>
    public string Layout { get; init; } = "";

    /// <summary>The host that answered, which may not be the one asked first (S26).</summary>
    public string Host { get; init; } = "";

    /// <summary>What was odd but did no harm to the lines, in plain Portuguese.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Every line the report showed.</summary>
    public int Read => Lines.Count + Rejected.Count + Outliers + Outside;
}
