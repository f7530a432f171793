namespace Consultare.Data.Billing;

/// <summary>A line with its fingerprint; the id is 0 until it is stored.</summary>
internal sealed record StoredLine(long Id, string Fingerprint, BilledLine Line)
{
    public bool IsRefund => Line.Paid < 0;
}
