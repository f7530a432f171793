namespace Consultare.Web.Runs;

/// <summary>The ledger of a run.</summary>
/// <param name="Pages">Closed pages by number.</param>
public sealed record RunPagesResponse(IReadOnlyList<RunPageResponse> Pages);
