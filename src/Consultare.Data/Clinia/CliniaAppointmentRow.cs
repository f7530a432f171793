namespace Consultare.Data.Clinia;

/// <summary>A row of clinia_appointment_stats.</summary>
/// <param name="Date">Day of the clinic.</param>
/// <param name="Total">Appointments made through the chat.</param>
/// <param name="Bot">Those of the bot.</param>
/// <param name="Crc">Those of the CRC.</param>
public sealed record CliniaAppointmentRow(DateOnly Date, int Total, int Bot, int Crc);
