using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Appointments;

/// <summary>Reads appointments from Feegow into feegow_appointments. Key: <c>financeiro</c>.</summary>
public interface IFeegowAppointmentsGrain : IIntegrationGrain;
