using Consultare.Data.Billing;
using Consultare.Integrations.Feegow.Billing;

namespace Consultare.Grains.Billing;

/// <summary>Turns the report's lines into rows of faturamento_analitico (hub-domain 2.13).</summary>
internal static class BilledLineMapping
{
    /// <summary>The row of a line.</summary>
    public static BilledLine ToRow(RevenueLine line) => new()
    {
        PaidOn = line.PaidOn,
        OriginalPaidOn = line.OriginalPaidOn,
        ReferenceOn = line.ReferenceOn,
        RemovedOn = line.RemovedOn,
        PaymentForm = line.PaymentForm,
        Kind = line.Kind,
        Discount = line.Discount,
        Surcharge = line.Surcharge,
        Produced = line.Produced,
        Gross = line.Gross,
        Paid = line.Paid,
        Patient = line.Patient,
        Procedure = line.Procedure,
        BookedBy = line.BookedBy,
        ProcedureKind = line.ProcedureKind,
        Group = line.Group,
        Unit = line.Unit,
        Record = line.Record,
        AccountUser = line.AccountUser,
    };
}
