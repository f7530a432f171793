using Consultare.Grains.Abstractions.Status;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Status;

/// <summary>The answer to an accepted refresh (hub-domain 6.7).</summary>
public sealed record RefreshResponse
{
    /// <summary>Always true: a refusal is a problem.</summary>
    public required bool Success { get; init; }

    /// <summary>What happens now, in plain Portuguese.</summary>
    public required string Message { get; init; }

    /// <summary>The run that serves the request.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Canonical key.</summary>
    public required string Service { get; init; }

    /// <summary>State word after the request.</summary>
    [Words(typeof(ServiceState))]
    public required string Status { get; init; }

    /// <summary>Whether one more run follows the one named.</summary>
    public required bool FollowUp { get; init; }

    /// <summary>Whether the request joined a run already asked for.</summary>
    public required bool Joined { get; init; }
}
