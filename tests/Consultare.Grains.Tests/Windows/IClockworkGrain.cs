using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Tests.Windows;

/// <summary>A made-up continuous service whose cycles a test scripts.</summary>
public interface IClockworkGrain : IIntegrationGrain;
