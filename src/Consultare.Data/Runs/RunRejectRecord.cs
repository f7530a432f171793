namespace Consultare.Data.Runs;

/// <summary>A row of service_run_rejects: one source row that could not be read; nothing else of it is kept.</summary>
/// <param name="RunId">The run.</param>
/// <param name="PageNo">The page it came on.</param>
/// <param name="Seq">Position among the page's rejects.</param>
/// <param name="SourceId">The source's own id of the row.</param>
/// <param name="Field">The field that could not be read.</param>
/// <param name="Reason">Why, in plain words.</param>
public sealed record RunRejectRecord(Guid RunId, int PageNo, int Seq, string SourceId, string Field, string Reason);
