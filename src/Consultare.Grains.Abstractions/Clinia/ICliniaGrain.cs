using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Clinia;

/// <summary>Reads the chat dashboard into the clinia_* tables, cycle by cycle. Key: <c>clinia</c>.</summary>
public interface ICliniaGrain : IIntegrationGrain;
