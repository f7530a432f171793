using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>The texts that read the run tables.</summary>
internal static class RunQueries
{
    private const string Columns = """
        SELECT run_id, service, kind, requested_by, requested_at, started_at, ended_at, owner, lease_until, outcome,
          pages_total, pages_done, rows_read, rows_written, rows_unchanged, rows_rejected, rows_removed,
          details, parameters
        FROM service_runs
        """;

    public static readonly SqlStatement Find = new("runs.find", Columns + " WHERE run_id = @runId");

    public static readonly SqlStatement ListOpen = new(
        "runs.list_open",
        Columns + " WHERE service = @service AND ended_at IS NULL ORDER BY requested_at, run_id");

    public static readonly SqlStatement List = new(
        "runs.list",
        Columns + """
         WHERE (@service IS NULL OR service = @service) AND (@before IS NULL OR requested_at < @before)
        ORDER BY requested_at DESC, run_id DESC LIMIT @limit
        """);

    public static readonly SqlStatement FindLastEnded = new(
        "runs.find_last_ended",
        Columns + """
         WHERE service = @service AND ended_at IS NOT NULL AND kind <> 'preview' ORDER BY ended_at DESC LIMIT 1
        """);

    public static readonly SqlStatement ListStarted = new(
        "runs.list_started",
        Columns + """
         WHERE service = @service AND started_at >= @from AND started_at < @to ORDER BY started_at, run_id LIMIT @limit
        """);

    public static readonly SqlStatement FindPage = new(
        "runs.find_page",
        """
        SELECT run_id, page_no, page_key, promised, rows_read, written, unchanged, rejected, attempts, outcome,
          message, started_at, ended_at
        FROM service_run_pages WHERE run_id = @runId AND page_no = @pageNo
        """);

    public static readonly SqlStatement ListReadCounts = new(
        "runs.list_read_counts",
        """
        SELECT started_at, rows_read FROM service_runs
        WHERE service = @service AND started_at IS NOT NULL AND ended_at IS NOT NULL
          AND kind IN ('refresh', 'schedule') AND outcome IN ('COMPLETED', 'WARNING')
        ORDER BY started_at DESC LIMIT @limit
        """);

    public static readonly SqlStatement FindLastSucceeded = new(
        "runs.find_last_succeeded",
        Columns + """
         WHERE service = @service AND ended_at IS NOT NULL AND kind IN ('refresh', 'schedule')
          AND outcome IN ('COMPLETED', 'ONLINE', 'WARNING')
        ORDER BY ended_at DESC LIMIT 1
        """);

    public static readonly SqlStatement FindLastScheduled = new(
        "runs.find_last_scheduled",
        Columns + """
         WHERE service = @service AND ended_at IS NOT NULL AND kind = 'schedule' AND started_at IS NOT NULL
        ORDER BY started_at DESC LIMIT 1
        """);

    public static readonly SqlStatement FindFirstStarted = new(
        "runs.find_first_started",
        """
        SELECT started_at FROM service_runs
        WHERE service = @service AND started_at IS NOT NULL AND kind IN ('refresh', 'schedule')
        ORDER BY started_at LIMIT 1
        """);

    public static readonly SqlStatement FindLastStarted = new(
        "runs.find_last_started",
        """
        SELECT started_at FROM service_runs
        WHERE service = @service AND started_at IS NOT NULL AND kind IN ('refresh', 'schedule')
        ORDER BY started_at DESC LIMIT 1
        """);

    public static readonly SqlStatement ListDurations = new(
        "runs.list_durations",
        """
        SELECT started_at, ended_at FROM service_runs
        WHERE service = @service AND kind = @kind AND started_at IS NOT NULL AND ended_at IS NOT NULL
          AND outcome IN ('COMPLETED', 'ONLINE', 'WARNING')
        ORDER BY started_at DESC LIMIT @take
        """);

    public static readonly SqlStatement ListStartsWithRows = new(
        "runs.list_starts_with_rows",
        """
        SELECT started_at FROM service_runs
        WHERE service = @service AND started_at IS NOT NULL AND rows_read > 0 AND kind IN ('refresh', 'schedule')
        ORDER BY started_at DESC
        """);

    public static readonly SqlStatement ListPages = new(
        "runs.list_pages",
        """
        SELECT run_id, page_no, page_key, promised, rows_read, written, unchanged, rejected, attempts, outcome,
          message, started_at, ended_at
        FROM service_run_pages WHERE run_id = @runId ORDER BY page_no
        """);

    public static readonly SqlStatement ListRejects = new(
        "runs.list_rejects",
        """
        SELECT run_id, page_no, seq, source_id, field, reason
        FROM service_run_rejects WHERE run_id = @runId ORDER BY page_no, seq LIMIT @limit
        """);
}
