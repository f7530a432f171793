using Consultare.Data.Dialects;

namespace Consultare.Data.Billing;

/// <summary>A line to columns and back, in the order of <see cref="BillingStatements.Columns"/>.</summary>
internal sealed class BilledLineColumns(ISqlDialect dialect)
{
    public StoredLine Read(ColumnReader row) => new(row.Long(0), row.Text(1), new BilledLine
    {
        PaidOn = row.Date(2),
        OriginalPaidOn = row.Date(3),
        ReferenceOn = DateOrNull(row, 4),
        RemovedOn = DateOrNull(row, 5),
        PaymentForm = row.TextOrNull(6),
        Kind = row.TextOrNull(7),
        Discount = MoneyOrNull(row, 8),
        Surcharge = MoneyOrNull(row, 9),
        Produced = MoneyOrNull(row, 10),
        Gross = MoneyOrNull(row, 11),
        Paid = Money(row, 12),
        Patient = row.TextOrNull(13),
        Procedure = row.Text(14),
        BookedBy = row.TextOrNull(15),
        ProcedureKind = row.TextOrNull(16),
        Group = row.Text(17),
        Unit = row.Text(18),
        Record = row.LongOrNull(19),
        AccountUser = row.TextOrNull(20),
    });

    /// <summary>The line as the columns hold it, so that comparing with what is stored is comparing values.</summary>
    public static BilledLine Clip(BilledLine line) => line with
    {
        PaymentForm = Name(line.PaymentForm),
        Kind = Name(line.Kind),
        Discount = Whole(line.Discount),
        Surcharge = Whole(line.Surcharge),
        Produced = Whole(line.Produced),
        Gross = Whole(line.Gross),
        Paid = Dialects.Money.Checked(line.Paid),
        Patient = Name(line.Patient),
        Procedure = ColumnText.Name(line.Procedure.Trim()),
        BookedBy = Name(line.BookedBy),
        ProcedureKind = Name(line.ProcedureKind),
        Group = ColumnText.Name(line.Group.Trim()),
        Unit = ColumnText.Name(line.Unit.Trim()),
        AccountUser = Name(line.AccountUser),
    };

    private decimal Money(ColumnReader row, int column) =>
        dialect.Provider == DatabaseProvider.MySql ? row.Decimal(column) : Dialects.Money.FromCents(row.Long(column));

    private decimal? MoneyOrNull(ColumnReader row, int column) => row.IsNull(column) ? null : Money(row, column);

    private static DateOnly? DateOrNull(ColumnReader row, int column) => row.IsNull(column) ? null : row.Date(column);

    private static string? Name(string? text) => text is null ? null : ColumnText.Name(text.Trim());

    private static decimal? Whole(decimal? reais) => reais is { } value ? Dialects.Money.Checked(value) : null;
}
