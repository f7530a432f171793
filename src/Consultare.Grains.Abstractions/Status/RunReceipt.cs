namespace Consultare.Grains.Abstractions.Status;

/// <summary>The answer to a request for a replay or a preview.</summary>
/// <param name="RunId">The new run; empty when it was refused.</param>
/// <param name="Service">Canonical service key.</param>
/// <param name="State">State of the service after the request.</param>
/// <param name="Refusal">Why it was not accepted; <see cref="RunRefusal.None"/> when it was.</param>
[GenerateSerializer, Immutable, Alias("status.runReceipt")]
public sealed record RunReceipt(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] string Service,
    [property: Id(2)] ServiceState State,
    [property: Id(3)] RunRefusal Refusal);
