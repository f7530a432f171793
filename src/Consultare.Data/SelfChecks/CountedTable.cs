using Consultare.Data.Dialects;

namespace Consultare.Data.SelfChecks;

/// <summary>
/// A table that only the runs of one service write: its rows are counted as each run ends, so that rows which come or go
/// otherwise are found. Nothing a source may do makes the two counts differ.
/// </summary>
internal sealed class CountedTable
{
    /// <summary>Names a table.</summary>
    /// <param name="key">Stable name of its comparison.</param>
    /// <param name="label">What is compared, pt-BR.</param>
    /// <param name="service">The service whose runs write it.</param>
    /// <param name="table">The table.</param>
    public CountedTable(string key, string label, string service, string table)
    {
        Service = service;
        var count = $"INSERT INTO table_row_counts (table_name, run_id, row_count) SELECT '{table}', @runId, COUNT(*) FROM {table}";
        Count = new SqlStatement(
            $"self_checks.count_{table}",
            $"{count} WHERE 1 = 1 ON CONFLICT (table_name) DO UPDATE SET run_id = excluded.run_id, row_count = excluded.row_count",
            $"{count} ON DUPLICATE KEY UPDATE run_id = VALUES(run_id), row_count = VALUES(row_count)");

        // A run under way, or one that died without counting, leaves nothing to compare with.
        var totals = new SqlStatement(
            $"self_checks.rows_{table}",
            $"""
            SELECT c.row_count, 0, (SELECT COUNT(*) FROM {table}), 0 FROM table_row_counts c
            WHERE c.table_name = '{table}'
              AND c.run_id = (
                SELECT r.run_id FROM service_runs r
                WHERE r.service = '{service}' AND r.kind <> 'preview' AND r.started_at IS NOT NULL AND r.ended_at IS NOT NULL
                ORDER BY r.ended_at DESC LIMIT 1)
              AND NOT EXISTS (
                SELECT 1 FROM service_runs o WHERE o.service = '{service}' AND o.started_at IS NOT NULL AND o.ended_at IS NULL)
            """);
        Comparison = new Comparison(key, label, [table], HasMoney: false, totals, Differences: null);
    }

    /// <summary>The service whose runs write it.</summary>
    public string Service { get; }

    /// <summary>Keeps the number of its rows for a run.</summary>
    public SqlStatement Count { get; }

    /// <summary>The rows of then and those of now.</summary>
    public Comparison Comparison { get; }
}
