namespace Consultare.Grains.Abstractions.Status;

/// <summary>The answer to a refresh request (hub-domain 4.4, 6.7).</summary>
/// <param name="RunId">The run that serves the request, or the one under way.</param>
/// <param name="Service">Canonical service key.</param>
/// <param name="State">State of the service after the request.</param>
/// <param name="Joined">Whether the request joined a run that was already asked for.</param>
/// <param name="FollowUp">Whether one more run follows the one named, because pages of it had already closed.</param>
[GenerateSerializer, Immutable, Alias("status.refreshReceipt")]
public sealed record RefreshReceipt(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] string Service,
    [property: Id(2)] ServiceState State,
    [property: Id(3)] bool Joined,
    [property: Id(4)] bool FollowUp);
