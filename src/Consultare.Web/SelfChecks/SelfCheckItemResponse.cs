namespace Consultare.Web.SelfChecks;

/// <summary>One comparison.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Label">What is compared, pt-BR.</param>
/// <param name="Ok">Whether both sides agree.</param>
/// <param name="Expected">The side that is right.</param>
/// <param name="Found">The side that should equal it.</param>
/// <param name="Detail">Where they differ; empty when they do not.</param>
public sealed record SelfCheckItemResponse(
    string Key, string Label, bool Ok, string Expected, string Found, string Detail);
