namespace Consultare.Data.Billing;

/// <summary>A line of faturamento_analitico as the report said it (hub-integrations 7.3); amounts in reais.</summary>
public sealed record BilledLine
{
    /// <summary>Accounting day: the window's first day for a late refund (hub-domain 2.13).</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>The payment day as the report shows it.</summary>
    public required DateOnly OriginalPaidOn { get; init; }

    /// <summary>Day of the service; null when the report has none.</summary>
    public DateOnly? ReferenceOn { get; init; }

    /// <summary>Day the payment was taken back.</summary>
    public DateOnly? RemovedOn { get; init; }

    /// <summary>Form of payment.</summary>
    public string? PaymentForm { get; init; }

    /// <summary>The report's own kind of line.</summary>
    public string? Kind { get; init; }

    /// <summary>Discount.</summary>
    public decimal? Discount { get; init; }

    /// <summary>Surcharge.</summary>
    public decimal? Surcharge { get; init; }

    /// <summary>Amount produced.</summary>
    public decimal? Produced { get; init; }

    /// <summary>Gross total.</summary>
    public decimal? Gross { get; init; }

    /// <summary>Paid total; negative on a refund.</summary>
    public required decimal Paid { get; init; }

    /// <summary>The patient's name, which goes into the table and nowhere else.</summary>
    public string? Patient { get; init; }

    /// <summary>Procedure, trimmed; empty when there is none.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>Who booked the appointment.</summary>
    public string? BookedBy { get; init; }

    /// <summary>Kind of procedure.</summary>
    public string? ProcedureKind { get; init; }

    /// <summary>Group of the procedure, trimmed; empty when there is none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Unit as the report spells it, trimmed; empty when there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Number of the patient's record.</summary>
    public long? Record { get; init; }

    /// <summary>The collaborator whose account took the payment; null when the column was not read.</summary>
    public string? AccountUser { get; init; }

    /// <summary>Says when and how much, never who.</summary>
    public override string ToString() => $"{PaidOn:yyyy-MM-dd} {Paid}";
}
