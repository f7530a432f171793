namespace Consultare.Grains.Abstractions.Status;

/// <summary>A service cannot work because a credential is broken; services with the same key share one cause.</summary>
/// <param name="Key">The credential: <c>feegow/web</c>, <c>feegow/2</c>, <c>clinia</c>, …</param>
/// <param name="Label">Name shown to staff, pt-BR.</param>
/// <param name="Since">Since when, UTC.</param>
[GenerateSerializer, Immutable, Alias("status.block")]
public sealed record ServiceBlock(
    [property: Id(0)] string Key,
    [property: Id(1)] string Label,
    [property: Id(2)] DateTimeOffset Since);
