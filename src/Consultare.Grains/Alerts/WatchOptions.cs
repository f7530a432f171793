using System.ComponentModel.DataAnnotations;

namespace Consultare.Grains.Alerts;

/// <summary>Settings of what watches the services: alerts and the nightly self-check.</summary>
public sealed class WatchOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Watch";

    /// <summary>Whether anything is watched at all.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>How often the services are looked at.</summary>
    /// <value>15 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Wait before a message that could not be told is tried again; it doubles from there, jittered.</summary>
    /// <value>30 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest such wait.</summary>
    /// <value>30 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "12:00:00")]
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often a message is tried before it is given up.</summary>
    /// <value>10 by default: some three hours.</value>
    [Range(1, 50)]
    public int Attempts { get; set; } = 10;

    /// <summary>How many runs in a row have to end degraded before that is told.</summary>
    /// <value>3 by default.</value>
    [Range(1, 50)]
    public int WarningRuns { get; set; } = 3;

    /// <summary>Random numbers in [0, 1) that spread the waits.</summary>
    public Func<double> Jitter { get; set; } = Random.Shared.NextDouble;
}
