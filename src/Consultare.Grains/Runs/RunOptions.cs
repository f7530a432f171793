using System.ComponentModel.DataAnnotations;

namespace Consultare.Grains.Runs;

/// <summary>Settings of the run engine.</summary>
public sealed class RunOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Runs";

    /// <summary>How long a run is believed alive after its last sign of life.</summary>
    /// <value>60 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a run gives a sign of life.</summary>
    /// <value>15 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan LeaseRenewal { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often an integration asks whether something is due.</summary>
    /// <value>1 minute by default, the shortest reminder period Orleans takes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan WakeUp { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>After this long a run, or one month of a backfill, is stopped by the watchdog.</summary>
    /// <value>30 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:10", "12:00:00")]
    public TimeSpan LongestWork { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Services whose integrations are woken at start, by canonical key; empty wakes all.</summary>
    public IList<string> Services { get; } = [];

    /// <summary>Whether this process is the only one on its database, so that every other owner is known to be dead.</summary>
    public bool IsSoleProcess { get; set; }
}
