using System.Text.Json;
using Consultare.Data.Dialects;
using Consultare.Data.Sqlite;

namespace Consultare.Data.Billing;

/// <summary>Carries a change of faturamento_analitico out, in batches inside the caller's transaction.</summary>
internal static class BillingWriter
{
    private const int MaxBatch = 1_000;
    private const int MaxIds = 500;

    public static async Task ApplyAsync(
        IWriteSession session, WindowChange change, string updatedAt, CancellationToken cancellationToken)
    {
        foreach (var batch in change.Deletes.Select(line => line.Id).Chunk(MaxIds))
        {
            await session.ExecuteAsync(BillingStatements.Delete, new { ids = batch }, cancellationToken);
        }

        if (session is SqliteWriteSession sqlite)
        {
            new SqliteBillingWriter(sqlite, updatedAt).Write(change.Inserts);
            return;
        }

        foreach (var batch in change.Inserts.Chunk(MaxBatch))
        {
            var arguments = new { rows = ToJson(batch), updatedAt };
            await session.ExecuteAsync(BillingStatements.InsertBatch, arguments, cancellationToken);
        }
    }

    internal static string ToJson(IEnumerable<StoredLine> lines) => JsonSerializer.Serialize(lines.Select(one => new
    {
        fingerprint = one.Fingerprint,
        paidOn = ColumnTime.OfDate(one.Line.PaidOn),
        originalPaidOn = ColumnTime.OfDate(one.Line.OriginalPaidOn),
        referenceOn = DateOrNull(one.Line.ReferenceOn),
        removedOn = DateOrNull(one.Line.RemovedOn),
        paymentForm = one.Line.PaymentForm,
        kind = one.Line.Kind,
        discount = one.Line.Discount,
        surcharge = one.Line.Surcharge,
        produced = one.Line.Produced,
        gross = one.Line.Gross,
        paid = one.Line.Paid,
        patient = one.Line.Patient,
        procedure = one.Line.Procedure,
        bookedBy = one.Line.BookedBy,
        procedureKind = one.Line.ProcedureKind,
        group = one.Line.Group,
        unit = one.Line.Unit,
        record = one.Line.Record,
        accountUser = one.Line.AccountUser,
    }));

    internal static string? DateOrNull(DateOnly? day) => day is { } value ? ColumnTime.OfDate(value) : null;
}
