using Consultare.Data.Dialects;

namespace Consultare.Data.Contracts;

/// <summary>The texts that stage contracts and swap them in.</summary>
internal static class ContractStatements
{
    private const string Columns = """
        run_id, registration_number, place, is_rejected, contract_id, created_at, start_date, patient_name, plan_name,
        status_contract, status_financial, recurrence_value, membership_value
        """;

    public static readonly SqlStatement Clear = new("contracts.clear_staging", "DELETE FROM feegow_contracts_staging");

    public static readonly SqlStatement Count = new("contracts.count", "SELECT COUNT(*) FROM feegow_contracts");

    /// <summary>SQLite stages row by row; a readable row always takes the place of a rejected one.</summary>
    public static readonly SqlStatement Stage = new("contracts.stage", $"""
        INSERT INTO feegow_contracts_staging ({Columns})
        VALUES (@runId, @key, @place, @rejected, @contract, @created, @starts, @patient, @plan, @status, @financial,
          @recurrence, @membership)
        ON CONFLICT (run_id, registration_number) DO UPDATE SET
          place = excluded.place, is_rejected = excluded.is_rejected, contract_id = excluded.contract_id,
          created_at = excluded.created_at, start_date = excluded.start_date, patient_name = excluded.patient_name,
          plan_name = excluded.plan_name, status_contract = excluded.status_contract,
          status_financial = excluded.status_financial, recurrence_value = excluded.recurrence_value,
          membership_value = excluded.membership_value
        WHERE excluded.is_rejected < is_rejected OR (excluded.is_rejected = is_rejected AND excluded.place > place)
        """, null);

    /// <summary>MySQL stages a batch as JSON; REPLACE would forget the order, so each column asks who is later.</summary>
    public static readonly SqlStatement StageBatch = new("contracts.stage_batch", null, $"""
        INSERT INTO feegow_contracts_staging ({Columns})
        SELECT @runId, r.registration, r.place, r.rejected, r.contract, r.created, r.starts, r.patient, r.plan,
          r.status, r.financial, r.recurrence, r.membership
        FROM JSON_TABLE(@rows, '$[*]' COLUMNS (
          registration VARCHAR(191) PATH '$.key',
          place INT PATH '$.place',
          rejected INT PATH '$.rejected',
          contract VARCHAR(64) PATH '$.contract',
          created DATE PATH '$.created',
          starts DATE PATH '$.starts',
          patient VARCHAR(191) PATH '$.patient',
          plan VARCHAR(191) PATH '$.plan',
          status VARCHAR(60) PATH '$.status',
          financial VARCHAR(60) PATH '$.financial',
          recurrence DECIMAL(14,2) PATH '$.recurrence',
          membership DECIMAL(14,2) PATH '$.membership')) AS r
        WHERE NOT EXISTS (
          SELECT 1 FROM feegow_contracts_staging s
          WHERE s.run_id = @runId AND s.registration_number = r.registration
            AND (s.is_rejected < r.rejected OR (s.is_rejected = r.rejected AND s.place >= r.place)))
        ON DUPLICATE KEY UPDATE
          place = VALUES(place), is_rejected = VALUES(is_rejected), contract_id = VALUES(contract_id),
          created_at = VALUES(created_at), start_date = VALUES(start_date), patient_name = VALUES(patient_name),
          plan_name = VALUES(plan_name), status_contract = VALUES(status_contract),
          status_financial = VALUES(status_financial), recurrence_value = VALUES(recurrence_value),
          membership_value = VALUES(membership_value)
        """);

    public static readonly SqlStatement RemoveVanished = new("contracts.remove_vanished", """
        DELETE FROM feegow_contracts WHERE NOT EXISTS (
          SELECT 1 FROM feegow_contracts_staging s
          WHERE s.run_id = @runId AND s.registration_number = feegow_contracts.registration_number)
        """);

    // A day the source does not tell stays as first stored, so that it does not wander with every run.
    private const string NewRows = """
        SELECT s.registration_number, s.contract_id,
          COALESCE(s.created_at, c.created_at, @today) AS created_at,
          COALESCE(s.start_date, s.created_at, c.start_date, @today) AS start_date,
          s.patient_name, s.plan_name, s.status_contract, s.status_financial, s.recurrence_value, s.membership_value
        FROM feegow_contracts_staging s
        LEFT JOIN feegow_contracts c ON c.registration_number = s.registration_number
        WHERE s.run_id = @runId AND s.is_rejected = 0
        """;

    private const string SqliteChanged = $"""
        FROM ({NewRows}) AS n
        LEFT JOIN feegow_contracts o ON o.registration_number = n.registration_number
        WHERE o.registration_number IS NULL OR
          (o.contract_id, o.created_at, o.start_date, o.patient_name, o.plan_name, o.status_contract,
            o.status_financial, o.recurrence_value, o.membership_value)
          IS NOT (n.contract_id, n.created_at, n.start_date, n.patient_name, n.plan_name, n.status_contract,
            n.status_financial, n.recurrence_value, n.membership_value)
        """;

    private const string MySqlChanged = $"""
        FROM ({NewRows}) AS n
        LEFT JOIN feegow_contracts o ON o.registration_number = n.registration_number
        WHERE o.registration_number IS NULL OR NOT (
          o.contract_id <=> n.contract_id AND o.created_at <=> n.created_at AND o.start_date <=> n.start_date
          AND o.patient_name <=> n.patient_name AND o.plan_name <=> n.plan_name
          AND o.status_contract <=> n.status_contract AND o.status_financial <=> n.status_financial
          AND o.recurrence_value <=> n.recurrence_value AND o.membership_value <=> n.membership_value)
        """;

    private const string Take = """
        INSERT INTO feegow_contracts (
          registration_number, contract_id, created_at, start_date, patient_name, plan_name, status_contract,
          status_financial, recurrence_value, membership_value, updated_at)
        SELECT n.registration_number, n.contract_id, n.created_at, n.start_date, n.patient_name, n.plan_name,
          n.status_contract, n.status_financial, n.recurrence_value, n.membership_value, @updatedAt
        """;

    public static readonly SqlStatement CountChanged = new(
        "contracts.count_changed", $"SELECT COUNT(*) {SqliteChanged}", $"SELECT COUNT(*) {MySqlChanged}");

    public static readonly SqlStatement TakeChanged = new(
        "contracts.take_changed",
        $"""
        {Take} {SqliteChanged}
        ON CONFLICT (registration_number) DO UPDATE SET
          contract_id = excluded.contract_id, created_at = excluded.created_at, start_date = excluded.start_date,
          patient_name = excluded.patient_name, plan_name = excluded.plan_name,
          status_contract = excluded.status_contract, status_financial = excluded.status_financial,
          recurrence_value = excluded.recurrence_value, membership_value = excluded.membership_value,
          updated_at = excluded.updated_at
        """,
        $"""
        {Take} {MySqlChanged}
        ON DUPLICATE KEY UPDATE
          contract_id = VALUES(contract_id), created_at = VALUES(created_at), start_date = VALUES(start_date),
          patient_name = VALUES(patient_name), plan_name = VALUES(plan_name),
          status_contract = VALUES(status_contract), status_financial = VALUES(status_financial),
          recurrence_value = VALUES(recurrence_value), membership_value = VALUES(membership_value),
          updated_at = VALUES(updated_at)
        """);

    public static readonly SqlStatement CountStaged = new(
        "contracts.count_staged",
        "SELECT COUNT(*) FROM feegow_contracts_staging WHERE run_id = @runId AND is_rejected = 0");

    private const string Vanished = """
        FROM feegow_contracts WHERE NOT EXISTS (
          SELECT 1 FROM feegow_contracts_staging s
          WHERE s.run_id = @runId AND s.registration_number = feegow_contracts.registration_number)
        """;

    public static readonly SqlStatement CountVanished = new("contracts.count_vanished", $"SELECT COUNT(*) {Vanished}");

    public static readonly SqlStatement ListVanished = new(
        "contracts.list_vanished", $"SELECT registration_number {Vanished} ORDER BY registration_number LIMIT 50");

    public static readonly SqlStatement CountNew = new(
        "contracts.count_new",
        $"SELECT COUNT(*) FROM ({NewRows}) AS n LEFT JOIN feegow_contracts o ON o.registration_number = n.registration_number WHERE o.registration_number IS NULL");

    // Whether a name differs is told, what it is is not.
    private const string Differing = """
        SELECT n.registration_number, CASE WHEN o.registration_number IS NULL THEN 1 ELSE 0 END,
          o.contract_id, n.contract_id, o.created_at, n.created_at, o.start_date, n.start_date,
          o.plan_name, n.plan_name, o.status_contract, n.status_contract, o.status_financial, n.status_financial,
          o.recurrence_value, n.recurrence_value, o.membership_value, n.membership_value
        """;

    public static readonly SqlStatement ListChanged = new(
        "contracts.list_changed",
        $"{Differing} {SqliteChanged} ORDER BY n.registration_number LIMIT 50",
        $"{Differing} {MySqlChanged} ORDER BY n.registration_number LIMIT 50");
}
