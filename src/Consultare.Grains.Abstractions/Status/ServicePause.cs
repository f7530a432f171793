namespace Consultare.Grains.Abstractions.Status;

/// <summary>The schedule of a service rests; who asks for a refresh still gets one. Instants are UTC.</summary>
/// <param name="Until">When it ends by itself; null when somebody must end it.</param>
/// <param name="Note">Why, in the words of whoever paused it.</param>
/// <param name="By">Who paused it.</param>
/// <param name="Since">Since when.</param>
[GenerateSerializer, Immutable, Alias("status.pause")]
public sealed record ServicePause(
    [property: Id(0)] DateTimeOffset? Until,
    [property: Id(1)] string Note,
    [property: Id(2)] string By,
    [property: Id(3)] DateTimeOffset Since);
