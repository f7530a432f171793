namespace Consultare.Sandbox.Revenue;

/// <summary>
/// One line of the revenue report (integrations 7.3); all people are invented. It is listed by the hidden day it was
/// posted on, from that day's time on; a late refund shows an earlier payment day, and its paid amount is negative.
/// </summary>
internal sealed record RevenueLine(
    DateOnly PostedOn,
    TimeOnly PostedAt,
    DateOnly PaidOn,
    DateOnly ReferenceOn,
    DateOnly? RemovedOn,
    string PaymentForm,
    string Kind,
    int DiscountCents,
    int SurchargeCents,
    long ProducedCents,
    long GrossCents,
    long PaidCents,
    string Patient,
    int Record,
    string Procedure,
    string ProcedureKind,
    string Group,
    string BookedBy,
    int UnitId,
    string UnitName,
    string AccountUser)
{
    /// <summary>Lines from here on are sentinels that a correct reader leaves out (integrations 0.4).</summary>
    public const long OutlierCents = 100_000_000;

    public bool IsOutlier => Math.Abs(PaidCents) >= OutlierCents;
}
