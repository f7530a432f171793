namespace Consultare.Grains.Abstractions.Status;

/// <summary>Why a backfill was not accepted.</summary>
public enum BackfillRefusal
{
    /// <summary>It was accepted.</summary>
    None,

    /// <summary>Another backfill of the service is under way.</summary>
    AlreadyRunning,

    /// <summary>The service cannot read past periods.</summary>
    NotSupported,
}
