namespace Consultare.Grains.Abstractions.Alerts;

/// <summary>Why an alert is raised; a subject has at most one open alert of each.</summary>
public enum AlertCause
{
    /// <summary>A run that was due has not started, beyond the grace.</summary>
    Late,

    /// <summary>A run takes longer than its usual length and the grace.</summary>
    TooLong,

    /// <summary>The last run failed, or several in a row ended degraded.</summary>
    Failed,

    /// <summary>A credential is broken; one alert however many services wait for it.</summary>
    Blocked,
}
