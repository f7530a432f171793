namespace Consultare.Data.Runs;

/// <summary>How one page of a run ended; stored in upper case.</summary>
public enum PageOutcome
{
    /// <summary>Read and written.</summary>
    Ok,

    /// <summary>A proven empty answer.</summary>
    Empty,

    /// <summary>Given up after its attempts; the message says why.</summary>
    Failed,

    /// <summary>Stopped before it was done.</summary>
    Cancelled,
}
