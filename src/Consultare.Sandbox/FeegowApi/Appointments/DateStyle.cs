namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>How an appointment's day is written (sandbox 3.6); every style is readable.</summary>
internal enum DateStyle
{
    /// <summary><c>dd-MM-yyyy</c>, the usual one.</summary>
    Dashes,

    /// <summary><c>dd/MM/yyyy</c></summary>
    Slashes,

    /// <summary><c>yyyy-MM-dd</c></summary>
    Iso,

    /// <summary>
    /// <c>yyyy-MM-ddT02:30:00Z</c>: converted to local time it would be the day before, which is the trap.
    /// </summary>
    IsoDateTime,
}
