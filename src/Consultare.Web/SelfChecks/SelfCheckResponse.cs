namespace Consultare.Web.SelfChecks;

/// <summary>The latest nightly self-check.</summary>
/// <param name="RanAt">When it ran, UTC; null when it never has.</param>
/// <param name="Ok">Whether everything agrees; false as well when it never ran.</param>
/// <param name="IsRunning">Whether one is under way.</param>
/// <param name="FailedAt">When a later one could not be done, UTC; null when the latest could.</param>
/// <param name="Failure">Why not, pt-BR; empty when it could.</param>
/// <param name="Checks">The comparisons of the latest that could be done.</param>
public sealed record SelfCheckResponse(
    DateTimeOffset? RanAt,
    bool Ok,
    bool IsRunning,
    DateTimeOffset? FailedAt,
    string Failure,
    IReadOnlyList<SelfCheckItemResponse> Checks);
