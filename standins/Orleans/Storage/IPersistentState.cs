using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A state that a grain asked for with [PersistentState].</summary>
public interface IPersistentState<TState> : IStorage<TState>;
