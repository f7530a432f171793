namespace Consultare.Sandbox.Invoices;

/// <summary>One account receivable (C) or payable (D); amounts in centavos, as the vendor's example shows them.</summary>
internal sealed record Invoice(
    int Id, DateOnly Day, char Kind, int UnitId, string Description, int AmountCents, int Payments, bool IsUndated);
