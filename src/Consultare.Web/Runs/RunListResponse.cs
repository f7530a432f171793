namespace Consultare.Web.Runs;

/// <summary>Runs, newest first.</summary>
/// <param name="Runs">This page of the list.</param>
/// <param name="Next">Value of <c>before</c> for the next page; null at the end.</param>
public sealed record RunListResponse(IReadOnlyList<RunResponse> Runs, string? Next);
