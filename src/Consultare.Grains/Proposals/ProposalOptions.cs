using System.ComponentModel.DataAnnotations;

namespace Consultare.Grains.Proposals;

/// <summary>Settings of the service <c>comercial</c>.</summary>
public sealed class ProposalOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Proposals";

    /// <summary>Pause between two slices, so that the source is not pressed (hub-domain 2.8).</summary>
    /// <value>1 second by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);
}
