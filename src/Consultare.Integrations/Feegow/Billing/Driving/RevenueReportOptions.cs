using System.ComponentModel.DataAnnotations;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>How the report page is driven and what a reading may cost (hub-integrations 7.2).</summary>
public sealed class RevenueReportOptions
{
    /// <summary>Where the page may be, tried in order: it has moved once (A1).</summary>
    /// <value><c>/v8.1/</c>, then <c>/main/</c>.</value>
    public IReadOnlyList<string> Folders { get; set; } = ["/v8.1/", "/main/"];

    /// <summary>Name in the unit picker that stays unticked; accents, case and spacing do not count.</summary>
    [Required]
    public string HeadOffice { get; set; } = "CONSULTARE FRANCHISING";

    /// <summary>Longest time of one window, login included.</summary>
    /// <value>12 minutes by default, so that a window read twice stays below the watchdog of a run.</value>
    [Range(typeof(TimeSpan), "00:00:10", "00:30:00")]
    public TimeSpan LongestReading { get; set; } = TimeSpan.FromMinutes(12);

    /// <summary>Longest wait for one request of the page that is on its way.</summary>
    /// <value>60 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan LongestPart { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long nothing may change, with no request on its way, before the list counts as whole; asked twice.</summary>
    /// <value>700 milliseconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:30")]
    public TimeSpan Quiet { get; set; } = TimeSpan.FromMilliseconds(700);

    /// <summary>How long a menu may take to open.</summary>
    /// <value>5 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan MenuWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Rows accepted in one window; a list that goes on is stopped.</summary>
    /// <value>60,000 by default.</value>
    [Range(1, 1_000_000)]
    public int MostRows { get; set; } = 60_000;

    /// <summary>Characters of HTML accepted, the page's frame and its tables.</summary>
    /// <value>40 million by default.</value>
    [Range(1_000, 48_000_000)]
    public int MostHtml { get; set; } = 40_000_000;

    /// <summary>Where the pictures of failing pages go; empty takes none.</summary>
    public string ScreenshotFolder { get; set; } = "";

    /// <summary>How long a picture is kept.</summary>
    /// <value>14 days by default.</value>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan KeepScreenshots { get; set; } = TimeSpan.FromDays(14);
}
