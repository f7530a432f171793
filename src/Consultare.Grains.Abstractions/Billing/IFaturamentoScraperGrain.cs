using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Billing;

/// <summary>Reads the revenue report of Feegow's pages into the faturamento tables. Key: <c>faturamento</c>.</summary>
public interface IFaturamentoScraperGrain : IIntegrationGrain;
