using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>The texts that write service_runs.</summary>
internal static class RunStatements
{
    public static readonly SqlStatement Insert = new(
        "runs.insert",
        """
        INSERT INTO service_runs (
          run_id, service, kind, requested_by, requested_at, started_at, ended_at, owner, lease_until, outcome,
          pages_total, pages_done, rows_read, rows_written, rows_unchanged, rows_rejected, rows_removed,
          details, parameters)
        VALUES (
          @runId, @service, @kind, @requestedBy, @requestedAt, @startedAt, @endedAt, @owner, @leaseUntil, @outcome,
          @pagesTotal, @pagesDone, @rowsRead, @rowsWritten, @rowsUnchanged, @rowsRejected, @rowsRemoved,
          @details, @parameters)
        """);

    public static readonly SqlStatement Claim = new(
        "runs.claim",
        """
        UPDATE service_runs SET owner = @owner, started_at = @startedAt, lease_until = @leaseUntil
        WHERE run_id = @runId AND owner IS NULL AND ended_at IS NULL
        """);

    public static readonly SqlStatement RenewLease = new(
        "runs.renew_lease", "UPDATE service_runs SET lease_until = @leaseUntil WHERE run_id = @runId");

    public static readonly SqlStatement SetPagesTotal = new(
        "runs.set_pages_total", "UPDATE service_runs SET pages_total = @pagesTotal WHERE run_id = @runId");

    public static readonly SqlStatement AddRemoved = new(
        "runs.add_removed", "UPDATE service_runs SET rows_removed = rows_removed + @removed WHERE run_id = @runId");

    public static readonly SqlStatement AddPage = new(
        "runs.add_page",
        """
        UPDATE service_runs SET
          pages_done = pages_done + @pages,
          rows_read = rows_read + @rowsRead,
          rows_written = rows_written + @written,
          rows_unchanged = rows_unchanged + @unchanged,
          rows_rejected = rows_rejected + @rejected,
          rows_removed = rows_removed + @removed
        WHERE run_id = @runId
        """);

    public static readonly SqlStatement End = new(
        "runs.end",
        """
        UPDATE service_runs SET outcome = @outcome, details = @details, ended_at = @endedAt
        WHERE run_id = @runId AND owner = @owner AND ended_at IS NULL
        """);

    public static readonly SqlStatement EndUnstarted = new(
        "runs.end_unstarted",
        """
        UPDATE service_runs SET outcome = @outcome, details = @details, ended_at = @endedAt
        WHERE run_id = @runId AND owner IS NULL AND ended_at IS NULL
        """);

    public static readonly SqlStatement Interrupt = new(
        "runs.interrupt",
        """
        UPDATE service_runs SET outcome = 'INTERRUPTED', details = @details, ended_at = @endedAt
        WHERE run_id = @runId AND ended_at IS NULL
        """);
}
