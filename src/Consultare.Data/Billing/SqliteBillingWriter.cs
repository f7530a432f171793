using Consultare.Data.Dialects;
using Consultare.Data.Sqlite;

namespace Consultare.Data.Billing;

/// <summary>Inserts lines with a statement that stays prepared.</summary>
internal sealed class SqliteBillingWriter(SqliteWriteSession session, string updatedAt)
{
    private readonly PreparedStatement _insert = session.Prepare(BillingStatements.InsertOne);

    public void Write(IReadOnlyList<StoredLine> lines)
    {
        foreach (var line in lines)
        {
            Bind(line);
            _insert.Execute();
        }
    }

    private void Bind(StoredLine one)
    {
        var line = one.Line;
        Text("@fingerprint", one.Fingerprint);
        Text("@paidOn", ColumnTime.OfDate(line.PaidOn));
        Text("@originalPaidOn", ColumnTime.OfDate(line.OriginalPaidOn));
        Text("@referenceOn", BillingWriter.DateOrNull(line.ReferenceOn));
        Text("@removedOn", BillingWriter.DateOrNull(line.RemovedOn));
        Text("@paymentForm", line.PaymentForm);
        Text("@kind", line.Kind);
        Amount("@discount", line.Discount);
        Amount("@surcharge", line.Surcharge);
        Amount("@produced", line.Produced);
        Amount("@gross", line.Gross);
        Amount("@paid", line.Paid);
        Text("@patient", line.Patient);
        Text("@procedure", line.Procedure);
        Text("@bookedBy", line.BookedBy);
        Text("@procedureKind", line.ProcedureKind);
        Text("@group", line.Group);
        Text("@unit", line.Unit);
        Number("@record", line.Record);
        Text("@accountUser", line.AccountUser);
        Text("@updatedAt", updatedAt);
    }

    private void Text(string name, string? text) => _insert.BindOrNull(_insert.IndexOf(name), text);

    private void Amount(string name, decimal? reais) => Number(name, reais is { } value ? Money.ToCents(value) : null);

    private void Number(string name, long? number)
    {
        var index = _insert.IndexOf(name);
        if (number is { } value)
        {
            _insert.Bind(index, value);
        }
        else
        {
            _insert.BindOrNull(index, null);
        }
    }
}
