namespace Consultare.Grains.Appointments;

/// <summary>The lists that give names to the ids of an appointment; each is a preparation page of the run.</summary>
internal enum Lookup
{
    /// <summary>Professional id to name.</summary>
    Professionals,

    /// <summary>Specialty id to name.</summary>
    Specialties,

    /// <summary>Procedure id to group id.</summary>
    Procedures,

    /// <summary>Group id to name.</summary>
    Groups,
}
