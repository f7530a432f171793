namespace Consultare.Integrations.Feegow.Billing;

/// <summary>A line of the report, read and checked (hub-integrations 7.3, 7.4); amounts in reais.</summary>
public sealed record RevenueLine
{
    /// <summary>Accounting day: the window's first day for a refund dated before it.</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>Payment day as shown.</summary>
    public required DateOnly OriginalPaidOn { get; init; }

    /// <summary>Day of the service.</summary>
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

    /// <summary>The patient's name; belongs into the table only.</summary>
    public string? Patient { get; init; }

    /// <summary>Procedure; empty when there is none.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>Who booked.</summary>
    public string? BookedBy { get; init; }

    /// <summary>Kind of procedure.</summary>
    public string? ProcedureKind { get; init; }

    /// <summary>Group; empty when there is none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Unit as the report spells it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Number of the patient's record.</summary>
    public long? Record { get; init; }

    /// <summary>Whose account took the payment; null when the column was not read.</summary>
    public string? AccountUser { get; init; }

    /// <summary>Says when and how much, never who.</summary>
    public override string ToString() => $"{PaidOn:yyyy-MM-dd} {Paid}";
}
