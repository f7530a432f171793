namespace Consultare.Grains.Abstractions.Status;

/// <summary>An alert that holds for a service.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Since">Since when, UTC.</param>
[GenerateSerializer, Immutable, Alias("status.alert")]
public sealed record ServiceAlert(
    [property: Id(0)] AlertCause Cause,
    [property: Id(1)] DateTimeOffset Since);
