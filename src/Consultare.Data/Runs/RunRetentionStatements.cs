using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>The texts that delete what is older than its keeping time, a batch at a time.</summary>
internal static class RunRetentionStatements
{
    public static readonly SqlStatement DeleteRejects = new(
        "retention.delete_rejects",
        """
        DELETE FROM service_run_rejects WHERE (run_id, page_no, seq) IN (
          SELECT j.run_id, j.page_no, j.seq FROM service_runs r JOIN service_run_rejects j ON j.run_id = r.run_id
          WHERE r.requested_at < @before AND r.ended_at IS NOT NULL LIMIT @batch)
        """,
        """
        DELETE FROM service_run_rejects WHERE run_id IN (
          SELECT run_id FROM service_runs WHERE requested_at < @before AND ended_at IS NOT NULL) LIMIT @batch
        """);

    public static readonly SqlStatement DeletePages = new(
        "retention.delete_pages",
        """
        DELETE FROM service_run_pages WHERE (run_id, page_no) IN (
          SELECT p.run_id, p.page_no FROM service_runs r JOIN service_run_pages p ON p.run_id = r.run_id
          WHERE r.requested_at < @before AND r.ended_at IS NOT NULL LIMIT @batch)
        """,
        """
        DELETE FROM service_run_pages WHERE run_id IN (
          SELECT run_id FROM service_runs WHERE requested_at < @before AND ended_at IS NOT NULL) LIMIT @batch
        """);

    public static readonly SqlStatement DeletePreviews = new(
        "retention.delete_previews",
        """
        DELETE FROM service_run_previews WHERE run_id IN (
          SELECT v.run_id FROM service_runs r JOIN service_run_previews v ON v.run_id = r.run_id
          WHERE r.requested_at < @before AND r.ended_at IS NOT NULL LIMIT @batch)
        """,
        """
        DELETE FROM service_run_previews WHERE run_id IN (
          SELECT run_id FROM service_runs WHERE requested_at < @before AND ended_at IS NOT NULL) LIMIT @batch
        """);

    public static readonly SqlStatement DeleteRuns = new(
        "retention.delete_runs",
        """
        DELETE FROM service_runs WHERE run_id IN (
          SELECT run_id FROM service_runs WHERE requested_at < @before AND ended_at IS NOT NULL LIMIT @batch)
        """,
        "DELETE FROM service_runs WHERE requested_at < @before AND ended_at IS NOT NULL LIMIT @batch");
}
