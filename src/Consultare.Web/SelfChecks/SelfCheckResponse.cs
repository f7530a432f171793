namespace Consultare.Web.SelfChecks;

/// <summary>The latest nightly self-check.</summary>
/// <param name="RanAt">When it ran, UTC; null when it never has.</param>
/// <param name="Ok">Whether everything agrees; false as well when it never ran.</param>
/// <param name="IsRunning">Whether one is under way.</param>
/// <param name="Checks">Its comparisons.</param>
public sealed record SelfCheckResponse(
    DateTimeOffset? RanAt, bool Ok, bool IsRunning, IReadOnlyList<SelfCheckItemResponse> Checks);
