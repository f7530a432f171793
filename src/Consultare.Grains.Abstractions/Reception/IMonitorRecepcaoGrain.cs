using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Reception;

/// <summary>Reads the reception queues into recepcao_historico. Key: <c>monitor_recepcao</c>.</summary>
public interface IMonitorRecepcaoGrain : IIntegrationGrain;
