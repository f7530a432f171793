namespace Consultare.Grains.Abstractions.Clinic;

/// <summary>The clinics that have queues (hub-domain 1.2, hub-integrations 0.3).</summary>
public static class ClinicUnits
{
    /// <summary>All of them, in the order they are read and shown.</summary>
    public static IReadOnlyList<ClinicUnit> All { get; } =
        [new(2, "Ouro Verde"), new(3, "Centro Cambui"), new(12, "Campinas Shopping")];

    /// <summary>The unit of a canonical name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ClinicUnit Named(string name) =>
        All.FirstOrDefault(unit => unit.Name == name)
        ?? throw new ArgumentException($"There is no unit '{name}'.", nameof(name));
}
