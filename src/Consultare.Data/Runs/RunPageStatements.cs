using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>The texts that write pages and rejects.</summary>
internal static class RunPageStatements
{
    public static readonly SqlStatement FindCounts = new(
        "run_pages.find_counts",
        """
        SELECT rows_read, written, unchanged, rejected FROM service_run_pages
        WHERE run_id = @runId AND page_no = @pageNo
        """);

    public static readonly SqlStatement Delete = new(
        "run_pages.delete", "DELETE FROM service_run_pages WHERE run_id = @runId AND page_no = @pageNo");

    public static readonly SqlStatement DeleteRejects = new(
        "run_rejects.delete", "DELETE FROM service_run_rejects WHERE run_id = @runId AND page_no = @pageNo");

    public static readonly SqlStatement Insert = new(
        "run_pages.insert",
        """
        INSERT INTO service_run_pages (
          run_id, page_no, page_key, promised, rows_read, written, unchanged, rejected, attempts, outcome,
          message, started_at, ended_at)
        VALUES (
          @runId, @pageNo, @pageKey, @promised, @rowsRead, @written, @unchanged, @rejected, @attempts, @outcome,
          @message, @startedAt, @endedAt)
        """);

    public static readonly SqlStatement InsertReject = new(
        "run_rejects.insert",
        """
        INSERT INTO service_run_rejects (run_id, page_no, seq, source_id, field, reason)
        VALUES (@runId, @pageNo, @seq, @sourceId, @field, @reason)
        """);
}
