using System.ComponentModel.DataAnnotations;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>Where Feegow's pages are and how patiently they are driven (hub-integrations 4).</summary>
public sealed class FeegowWebOptions
{
    /// <summary>The setting that holds <see cref="WebBaseUrl"/>.</summary>
    public const string WebBaseUrlSetting = "FEEGOW_WEB_BASE_URL";

    /// <summary>The setting that holds <see cref="CoreBaseUrl"/>.</summary>
    public const string CoreBaseUrlSetting = "FEEGOW_CORE_BASE_URL";

    /// <summary>Address of the pages; hosts move, so it is a setting (hub-integrations 0.2).</summary>
    /// <value>The vendor's present host by default.</value>
    public Uri WebBaseUrl { get; set; } = new("https://app4.feegow.com");

    /// <summary>Address of the reception queue, by which a unit's token is proven.</summary>
    /// <value>The vendor's host by default.</value>
    public Uri CoreBaseUrl { get; set; } = new("https://core.feegow.com");

    /// <summary>Longest time of one load or wait on a page.</summary>
    /// <value>20 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan StepTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a login form that came back may still turn into the block of another session (S21 b).</summary>
    /// <value>4 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan BlockGrace { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long the Totem page may take to ask for its queue (S27 late).</summary>
    /// <value>15 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:02:00")]
    public TimeSpan TotemWait { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a second token is waited for when the first was no good (S27 stale first).</summary>
    /// <value>4 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan TotemGrace { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Other sessions ended at most for one login (hub-integrations 4.5).</summary>
    /// <value>3 by default.</value>
    [Range(0, 10)]
    public int MostEvictions { get; set; } = 3;

    /// <summary>Attribute of the landing page whose value is the session's unit (hub-integrations 5, inferred).</summary>
    /// <value><c>data-unit-id</c> by default.</value>
    [RegularExpression("^[a-z][a-z0-9-]*$")]
    public string UnitAttribute { get; set; } = "data-unit-id";
}
