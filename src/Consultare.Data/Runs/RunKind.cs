namespace Consultare.Data.Runs;

/// <summary>Why a run exists; stored in lower case (hub-domain 2.19).</summary>
public enum RunKind
{
    /// <summary>Somebody asked on the panel.</summary>
    Refresh,

    /// <summary>The schedule was due.</summary>
    Schedule,

    /// <summary>A past period is read month by month.</summary>
    Backfill,

    /// <summary>One failed page of an earlier run is done again.</summary>
    Replay,

    /// <summary>A past period is compared with its source; nothing is written.</summary>
    Preview,
}
