namespace Consultare.Web.Runs;

/// <summary>The rejected rows of a run.</summary>
/// <param name="Rejects">At most a thousand, by page and number.</param>
/// <param name="Truncated">Whether there are more.</param>
public sealed record RunRejectsResponse(IReadOnlyList<RunRejectResponse> Rejects, bool Truncated);
