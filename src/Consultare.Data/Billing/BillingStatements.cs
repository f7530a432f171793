using Consultare.Data.Dialects;

namespace Consultare.Data.Billing;

/// <summary>The texts of faturamento_analitico.</summary>
internal static class BillingStatements
{
    /// <summary>Every column but the key and updated_at, as SQLite quotes the accented ones.</summary>
    public const string Columns = """
        fingerprint, data_do_pagamento, data_do_pagamento_original, "data_de_referência", data_removida,
        forma_de_pagamento, tipo, desconto, "acréscimo", valor_produzido, total_bruto, total_pago, paciente, procedimento,
        "usuário_que_agendou", tipo_do_procedimento, grupo, unidade, "prontuário", usuario_da_conta
        """;

    private const string MySqlColumns = """
        fingerprint, data_do_pagamento, data_do_pagamento_original, `data_de_referência`, data_removida,
        forma_de_pagamento, tipo, desconto, `acréscimo`, valor_produzido, total_bruto, total_pago, paciente, procedimento,
        `usuário_que_agendou`, tipo_do_procedimento, grupo, unidade, `prontuário`, usuario_da_conta
        """;

    public static readonly SqlStatement ListWindow = new(
        "billing.list_window",
        $"SELECT id, {Columns} FROM faturamento_analitico WHERE data_do_pagamento BETWEEN @from AND @to ORDER BY id",
        $"SELECT id, {MySqlColumns} FROM faturamento_analitico WHERE data_do_pagamento BETWEEN @from AND @to ORDER BY id");

    public static readonly SqlStatement ListElsewhere = new(
        "billing.list_elsewhere",
        $"""
        SELECT id, {Columns} FROM faturamento_analitico
        WHERE fingerprint IN @fingerprints AND total_pago < 0 AND data_do_pagamento NOT BETWEEN @from AND @to
        """,
        $"""
        SELECT id, {MySqlColumns} FROM faturamento_analitico
        WHERE fingerprint IN @fingerprints AND total_pago < 0 AND data_do_pagamento NOT BETWEEN @from AND @to
        """);

    public static readonly SqlStatement Delete = new("billing.delete", "DELETE FROM faturamento_analitico WHERE id IN @ids");

    public static readonly SqlStatement InsertOne = new("billing.insert_one", $"""
        INSERT INTO faturamento_analitico ({Columns}, updated_at)
        VALUES (@fingerprint, @paidOn, @originalPaidOn, @referenceOn, @removedOn, @paymentForm, @kind, @discount, @surcharge,
          @produced, @gross, @paid, @patient, @procedure, @bookedBy, @procedureKind, @group, @unit, @record, @accountUser,
          @updatedAt)
        """, null);

    /// <summary>A whole batch, sent as JSON.</summary>
    public static readonly SqlStatement InsertBatch = new("billing.insert_batch", null, $"""
        INSERT INTO faturamento_analitico ({MySqlColumns}, updated_at)
        SELECT r.fingerprint, r.paid_on, r.original_paid_on, r.reference_on, r.removed_on, r.payment_form, r.kind, r.discount,
          r.surcharge, r.produced, r.gross, r.paid, r.patient, r.proc, r.booked_by, r.procedure_kind, r.grp, r.unit, r.record,
          r.account_user, @updatedAt
        FROM JSON_TABLE(@rows, '$[*]' COLUMNS (
          fingerprint CHAR(32) PATH '$.fingerprint',
          paid_on DATE PATH '$.paidOn',
          original_paid_on DATE PATH '$.originalPaidOn',
          reference_on VARCHAR(10) PATH '$.referenceOn',
          removed_on VARCHAR(10) PATH '$.removedOn',
          payment_form VARCHAR(191) PATH '$.paymentForm',
          kind VARCHAR(191) PATH '$.kind',
          discount DECIMAL(14,2) PATH '$.discount',
          surcharge DECIMAL(14,2) PATH '$.surcharge',
          produced DECIMAL(14,2) PATH '$.produced',
          gross DECIMAL(14,2) PATH '$.gross',
          paid DECIMAL(14,2) PATH '$.paid',
          patient VARCHAR(191) PATH '$.patient',
          proc VARCHAR(191) PATH '$.procedure',
          booked_by VARCHAR(191) PATH '$.bookedBy',
          procedure_kind VARCHAR(191) PATH '$.procedureKind',
          grp VARCHAR(191) PATH '$.group',
          unit VARCHAR(191) PATH '$.unit',
          record BIGINT PATH '$.record',
          account_user VARCHAR(191) PATH '$.accountUser')) AS r
        """);
}
