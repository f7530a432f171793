using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Contracts;

/// <summary>Reads the benefit card's contracts into feegow_contracts. Key: <c>contratos</c>.</summary>
public interface IBenefitContractsGrain : IIntegrationGrain;
