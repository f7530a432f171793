namespace Consultare.Grains.Appointments;

/// <summary>What stands in a column when Feegow names nothing (hub-integrations 1.7).</summary>
internal static class AppointmentDefaults
{
    /// <summary>Specialty without a name.</summary>
    public const string Specialty = "Geral";

    /// <summary>Professional without a name.</summary>
    public const string Professional = "Desconhecido";

    /// <summary>Procedure whose group is not in the lists.</summary>
    public const string UnresolvedGroup = "Outros";

    /// <summary>Procedure group while the lists cannot be read.</summary>
    public const string Group = "Geral";

    /// <summary>Booker without a name.</summary>
    public const string Booker = "Sis";

    /// <summary>Unit without a name.</summary>
    public const string Unit = "Matriz";
}
