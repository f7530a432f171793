namespace Consultare.Grains.Abstractions.Status;

/// <summary>Why a service has an alert.</summary>
public enum AlertCause
{
    /// <summary>A due run did not start in time.</summary>
    Late,

    /// <summary>A run takes much longer than usual.</summary>
    TooLong,

    /// <summary>Its latest run failed.</summary>
    Failed,

    /// <summary>It waits for a broken credential.</summary>
    Blocked,
}
