namespace Consultare.Grains.Abstractions.Status;

/// <summary>The answer to a backfill request.</summary>
/// <param name="RunId">The new run, or the backfill that is already under way.</param>
/// <param name="Service">Canonical service key.</param>
/// <param name="State">State of the service after the request.</param>
/// <param name="Refusal">Why it was not accepted; <see cref="BackfillRefusal.None"/> when it was.</param>
[GenerateSerializer, Immutable, Alias("status.backfillReceipt")]
public sealed record BackfillReceipt(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] string Service,
    [property: Id(2)] ServiceState State,
    [property: Id(3)] BackfillRefusal Refusal);
