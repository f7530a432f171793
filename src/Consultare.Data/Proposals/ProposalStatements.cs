using Consultare.Data.Dialects;

namespace Consultare.Data.Proposals;

/// <summary>The texts that write feegow_proposals: row by row on SQLite, a whole batch as JSON on MySQL.</summary>
internal static class ProposalStatements
{
    public static readonly SqlStatement Upsert = new("proposals.upsert", """
        INSERT INTO feegow_proposals (
          proposal_id, date, status, unit_name, professional_name, total_value, items_json, updated_at)
        VALUES (@id, @date, @status, @unit, @professional, @total, @items, @updatedAt)
        ON CONFLICT (proposal_id) DO UPDATE SET
          date = excluded.date, status = excluded.status, unit_name = excluded.unit_name,
          professional_name = excluded.professional_name, total_value = excluded.total_value,
          items_json = excluded.items_json, updated_at = excluded.updated_at
        WHERE (date, status, unit_name, professional_name, total_value, items_json)
          IS NOT (excluded.date, excluded.status, excluded.unit_name, excluded.professional_name,
            excluded.total_value, excluded.items_json)
        """, null);

    public static readonly SqlStatement ListRowsById = new(
        "proposals.list_rows_by_id",
        $"{Columns}, total_value{Tail}",
        $"{Columns}, CAST(total_value * 100 AS SIGNED){Tail}");

    private const string Columns = "SELECT proposal_id, date, status, unit_name, professional_name";

    private const string Tail = ", items_json FROM feegow_proposals WHERE proposal_id IN @ids";

    private const string Changed = """
        FROM JSON_TABLE(@rows, '$[*]' COLUMNS (
          id BIGINT PATH '$.id',
          date DATE PATH '$.date',
          status VARCHAR(80) PATH '$.status',
          unit VARCHAR(191) PATH '$.unit',
          professional VARCHAR(191) PATH '$.professional',
          total DECIMAL(14,2) PATH '$.total',
          items MEDIUMTEXT PATH '$.items')) AS n
        LEFT JOIN feegow_proposals o ON o.proposal_id = n.id
        WHERE o.proposal_id IS NULL OR NOT (
          o.date <=> n.date AND o.status <=> n.status AND o.unit_name <=> n.unit
          AND o.professional_name <=> n.professional AND o.total_value <=> n.total AND o.items_json <=> n.items)
        """;

    public static readonly SqlStatement CountChanged = new(
        "proposals.count_changed", null, $"SELECT COUNT(*) {Changed}");

    public static readonly SqlStatement UpsertChanged = new("proposals.upsert_changed", null, $"""
        INSERT INTO feegow_proposals (
          proposal_id, date, status, unit_name, professional_name, total_value, items_json, updated_at)
        SELECT n.id, n.date, n.status, n.unit, n.professional, n.total, n.items, @updatedAt
        {Changed}
        ON DUPLICATE KEY UPDATE
          date = VALUES(date), status = VALUES(status), unit_name = VALUES(unit_name),
          professional_name = VALUES(professional_name), total_value = VALUES(total_value),
          items_json = VALUES(items_json), updated_at = VALUES(updated_at)
        """);
}
