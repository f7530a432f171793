namespace Consultare.Grains.Abstractions.Runs;

/// <summary>Why a run exists (hub-domain 2.19).</summary>
public enum RunKind
{
    /// <summary>A person pressed "Atualizar".</summary>
    Refresh,

    /// <summary>The service's schedule was due.</summary>
    Schedule,

    /// <summary>A person asked for a past period, month by month.</summary>
    Backfill,

    /// <summary>A person asked for one failed page again.</summary>
    Replay,

    /// <summary>A person asked what reading a past period again would change; nothing is written.</summary>
    Preview,
}
