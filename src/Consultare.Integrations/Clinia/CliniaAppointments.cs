namespace Consultare.Integrations.Clinia;

/// <summary>Appointments made through the chat on one day (endpoint 5).</summary>
/// <param name="Total">All of them.</param>
/// <param name="Bot">Those made by the bot.</param>
public sealed record CliniaAppointments(int Total, int Bot)
{
    /// <summary>Those made by the CRC: all but the bot's, never below 0 (hub-integrations 8).</summary>
    public int Crc => Math.Max(0, Total - Bot);
}
