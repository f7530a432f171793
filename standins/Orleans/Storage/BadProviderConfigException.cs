using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A grain asks for a storage that was not set up.</summary>
public sealed class BadProviderConfigException(string msg) : OrleansException(msg);
