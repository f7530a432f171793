namespace Consultare.Data.SelfChecks;

/// <summary>One comparison of the nightly self-check.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Label">What is compared, pt-BR.</param>
/// <param name="Ok">Whether both sides agree.</param>
/// <param name="Expected">The side that is right, as text.</param>
/// <param name="Found">The side that should equal it, as text.</param>
/// <param name="Detail">Where they differ, pt-BR; empty when they do not.</param>
public sealed record SelfCheckItem(string Key, string Label, bool Ok, string Expected, string Found, string Detail);
