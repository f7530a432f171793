using Orleans.Runtime;

namespace Orleans;

/// <summary>The base of interfaces through which grains call objects outside any grain.</summary>
public interface IGrainObserver : IAddressable;
