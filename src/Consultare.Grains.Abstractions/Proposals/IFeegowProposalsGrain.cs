using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Proposals;

/// <summary>Reads proposals from Feegow into feegow_proposals. Key: <c>comercial</c>.</summary>
public interface IFeegowProposalsGrain : IIntegrationGrain;
