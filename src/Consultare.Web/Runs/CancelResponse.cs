namespace Consultare.Web.Runs;

/// <summary>The answer to an accepted cancel.</summary>
/// <param name="RunId">The run that stops.</param>
/// <param name="Result">Always <c>accepted</c>.</param>
public sealed record CancelResponse(Guid RunId, string Result);
