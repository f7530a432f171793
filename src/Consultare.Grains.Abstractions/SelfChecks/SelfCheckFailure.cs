namespace Consultare.Grains.Abstractions.SelfChecks;

/// <summary>Why the latest self-check could not be done.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Plain Portuguese.</param>
[GenerateSerializer, Immutable, Alias("selfChecks.failure")]
public sealed record SelfCheckFailure([property: Id(0)] DateTimeOffset At, [property: Id(1)] string Reason);
