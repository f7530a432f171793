namespace Consultare.Grains.Abstractions.Runs;

/// <summary>How a run ended (hub-domain 2.19), computed from its page ledger.</summary>
public enum RunOutcome
{
    /// <summary>Batch service: every page closed and was accounted for.</summary>
    Completed,

    /// <summary>Continuous service: every page closed and was accounted for.</summary>
    Online,

    /// <summary>Something failed or was doubtful, and something was saved.</summary>
    Warning,

    /// <summary>Nothing closed, or the failure was one of configuration, credential, blocking or payload.</summary>
    Error,

    /// <summary>The process that ran it died.</summary>
    Interrupted,

    /// <summary>A person stopped it.</summary>
    Cancelled,
}
