using System.ComponentModel.DataAnnotations;

namespace Consultare.Grains.Credentials;

/// <summary>How often a credential may be made anew.</summary>
public sealed class CredentialOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Credentials";

    /// <summary>Least time between two logins of one Feegow user.</summary>
    /// <value>30 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan BetweenLogins { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Least time between two renewals of the unit tokens that were asked for by a refusal (hub-integrations 6.1).</summary>
    /// <value>30 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan BetweenUnitRenewals { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a batch job waits for its turn with the user.</summary>
    /// <value>5 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a lease lasts when its holder never gives it back.</summary>
    /// <value>10 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:10", "02:00:00")]
    public TimeSpan LongestLease { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a unit's token is expected to be good; the real life is unknown (sandbox 8).</summary>
    /// <value>12 hours by default.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan UnitTokenLife { get; set; } = TimeSpan.FromHours(12);
}
