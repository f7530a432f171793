using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.WaitingRoom;

/// <summary>Reads the medical waiting rooms into espera_medica. Key: <c>monitor_medico</c>.</summary>
public interface IMonitorMedicoGrain : IIntegrationGrain;
