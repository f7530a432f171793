namespace Consultare.Sandbox.Journal;

/// <summary>One search by period: proof of slice lengths, and that no month is asked twice.</summary>
/// <param name="Route">Path asked.</param>
/// <param name="From">First day asked.</param>
/// <param name="To">Last day asked, included.</param>
/// <param name="Status">Status answered; 0 while in progress or cut off.</param>
public sealed record SliceRequest(string Route, DateOnly From, DateOnly To, int Status)
{
    /// <summary>Length as integrations 1.6 measures it: <c>To − From</c>, in days.</summary>
    public int LengthInDays => To.DayNumber - From.DayNumber;
}
