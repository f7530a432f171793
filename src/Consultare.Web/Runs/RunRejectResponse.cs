namespace Consultare.Web.Runs;

/// <summary>A row that could not be read; holds nothing of it but its id at the source.</summary>
/// <param name="PageNo">Page of the ledger.</param>
/// <param name="Seq">Number in the page, from 1.</param>
/// <param name="SourceId">Id at the source.</param>
/// <param name="Field">Field that could not be read.</param>
/// <param name="Reason">Why, in plain Portuguese.</param>
public sealed record RunRejectResponse(int PageNo, int Seq, string SourceId, string Field, string Reason);
