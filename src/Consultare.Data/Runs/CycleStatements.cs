using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>The texts that write the run of a window.</summary>
internal static class CycleStatements
{
    public static readonly SqlStatement Add = new(
        "runs.add_cycle",
        """
        UPDATE service_runs SET
          pages_done = @cycles,
          pages_total = @cycles,
          rows_read = rows_read + @rowsRead,
          rows_written = rows_written + @written,
          rows_unchanged = rows_unchanged + @unchanged,
          rows_rejected = rows_rejected + @rejected,
          rows_removed = rows_removed + @removed,
          details = @details,
          parameters = @parameters
        WHERE run_id = @runId
        """);

    public static readonly SqlStatement TakeOver = new(
        "runs.take_over",
        """
        UPDATE service_runs SET owner = @owner, lease_until = @leaseUntil
        WHERE run_id = @runId AND owner = @former AND ended_at IS NULL
        """);
}
