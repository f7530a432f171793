namespace Consultare.Data.Runs;

/// <summary>How a run ended; stored in upper case (hub-domain 2.19, 4.3).</summary>
public enum RunOutcome
{
    /// <summary>A batch run whose pages all balance.</summary>
    Completed,

    /// <summary>A continuous service's window ended well.</summary>
    Online,

    /// <summary>Some pages failed, or too many rows were rejected.</summary>
    Warning,

    /// <summary>No page closed well, or the source cannot be used as configured.</summary>
    Error,

    /// <summary>Its owner died or lost its lease.</summary>
    Interrupted,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
