namespace Consultare.Grains.Abstractions.Clinic;

/// <summary>A clinic of the network (hub-domain 1.2).</summary>
/// <param name="Id">Feegow's id.</param>
/// <param name="Name">Canonical name, as the queues show it.</param>
public sealed record ClinicUnit(int Id, string Name);
