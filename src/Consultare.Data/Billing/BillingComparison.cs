namespace Consultare.Data.Billing;

/// <summary>The invariant of hub-domain 2.13: the three tables tell the same count and sum.</summary>
/// <param name="Analytic">faturamento_analitico.</param>
/// <param name="Daily">faturamento_resumo_diario.</param>
/// <param name="Monthly">faturamento_resumo_mensal.</param>
public sealed record BillingComparison(BillingTotals Analytic, BillingTotals Daily, BillingTotals Monthly)
{
    /// <summary>Whether all three agree.</summary>
    public bool Agrees => Analytic == Daily && Daily == Monthly;
}
