namespace Consultare.Grains.Abstractions.Status;

/// <summary>The state words of a service (hub-domain 4.3); on the wire and in system_status they stand in upper case.</summary>
public enum ServiceState
{
    /// <summary>The service has no row yet; never stored.</summary>
    Unknown,

    /// <summary>A run was asked for and has not started.</summary>
    Pending,

    /// <summary>A run was accepted and waits for another run of the service.</summary>
    Queued,

    /// <summary>A run is under way.</summary>
    Running,

    /// <summary>A continuous service is healthy.</summary>
    Online,

    /// <summary>The last batch run ended well.</summary>
    Completed,

    /// <summary>The last run ended, degraded.</summary>
    Warning,

    /// <summary>The last run failed.</summary>
    Error,
}
