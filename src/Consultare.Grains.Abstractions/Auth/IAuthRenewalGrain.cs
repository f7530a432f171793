using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Auth;

/// <summary>Renews the units' tokens for their reception queues. Key: <c>auth</c>.</summary>
public interface IAuthRenewalGrain : IIntegrationGrain;
