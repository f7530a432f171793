using System.ComponentModel.DataAnnotations;

namespace Consultare.Integrations.Browsing;

/// <summary>Which browser is used, and how much of it.</summary>
public sealed class BrowserOptions
{
    /// <summary>The setting that holds <see cref="ExecutablePath"/>.</summary>
    public const string PathSetting = "CHROMIUM_PATH";

    /// <summary>The browser's program.</summary>
    /// <value>Debian's Chromium by default.</value>
    [Required]
    public string ExecutablePath { get; set; } = "/usr/bin/chromium";

    /// <summary>Jobs that may hold a page at the same time; the others wait.</summary>
    /// <value>2 by default.</value>
    [Range(1, 8)]
    public int MostContexts { get; set; } = 2;

    /// <summary>After this long without a job the browser is closed.</summary>
    /// <value>5 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CloseWhenIdle { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest time the browser may take to start.</summary>
    /// <value>30 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan LaunchTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time of one step on a page: a load, a click, a wait.</summary>
    /// <value>20 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan StepTimeout { get; set; } = TimeSpan.FromSeconds(20);
}
