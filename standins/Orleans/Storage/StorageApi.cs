namespace Orleans.Core
{
    /// <summary>One stored state of a grain. Writing or clearing throws InconsistentStateException when the ETag is not the stored one.</summary>
    public interface IStorage
    {
        /// <summary>Which version of the state this is; null when none is stored.</summary>
        string? Etag { get; }
        /// <summary>Whether a state is stored.</summary>
        bool RecordExists { get; }
        /// <summary>Reads the state anew; what was not written is lost.</summary>
        Task ReadStateAsync();
        /// <summary>Reads the state anew; what was not written is lost.</summary>
        Task ReadStateAsync(CancellationToken cancellationToken);
        /// <summary>Writes the state.</summary>
        Task WriteStateAsync();
        /// <summary>Writes the state.</summary>
        Task WriteStateAsync(CancellationToken cancellationToken);
        /// <summary>Removes the stored state.</summary>
        Task ClearStateAsync();
        /// <summary>Removes the stored state.</summary>
        Task ClearStateAsync(CancellationToken cancellationToken);
    }

    /// <summary>One stored state of a grain and its value.</summary>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>The value; a fresh one when none is stored.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A state that a grain asked for with [PersistentState].</summary>
    public interface IPersistentState<TState> : Core.IStorage<TState>;

    /// <summary>Has an IPersistentState constructor parameter read from a storage before the grain is activated.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
    {
        /// <summary>The state's name within the grain.</summary>
        public string StateName { get; } = stateName;
        /// <summary>The storage's name; null for the default one.</summary>
        public string? StorageName { get; } = storageName;
    }
}

namespace Orleans
{
    /// <summary>What a storage reads into and writes from.</summary>
    public interface IGrainState<T>
    {
        /// <summary>The value.</summary>
        T? State { get; set; }
        /// <summary>Its version in the storage.</summary>
        string? ETag { get; set; }
        /// <summary>Whether it is stored.</summary>
        bool RecordExists { get; set; }
    }

    /// <summary>A state, its version and whether it is stored.</summary>
    public sealed class GrainState<T> : IGrainState<T>
    {
        /// <inheritdoc/>
        public T? State { get; set; }
        /// <inheritdoc/>
        public string? ETag { get; set; }
        /// <inheritdoc/>
        public bool RecordExists { get; set; }
    }
}

namespace Orleans.Storage
{
    /// <summary>Where grains' states are kept. Registered under its name as a keyed service.</summary>
    public interface IGrainStorage
    {
        /// <summary>Reads value, ETag and RecordExists into the state.</summary>
        Task ReadStateAsync<T>(string stateName, Runtime.GrainId grainId, IGrainState<T> grainState);
        /// <summary>Writes the state and sets its new ETag; InconsistentStateException when its ETag is not the stored one.</summary>
        Task WriteStateAsync<T>(string stateName, Runtime.GrainId grainId, IGrainState<T> grainState);
        /// <summary>Removes what is stored; InconsistentStateException when the ETag is not the stored one.</summary>
        Task ClearStateAsync<T>(string stateName, Runtime.GrainId grainId, IGrainState<T> grainState);
    }

    /// <summary>The stored state is not the one that was read. Escaping from a call, it ends the activation.</summary>
    public class InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : Runtime.OrleansException($"{errorMsg} Stored ETag: {storedEtag ?? "none"}, expected: {currentEtag ?? "none"}.")
    {
        /// <summary>The version in the storage, when known.</summary>
        public string? StoredEtag { get; } = storedEtag;
        /// <summary>The version that was expected.</summary>
        public string? CurrentEtag { get; } = currentEtag;
        /// <summary>Whether the activation that runs into it is the one whose state is wrong, not one that called it.</summary>
        internal bool IsFromHere { get; set; } = true;
    }

    /// <summary>A grain asks for a storage that was not set up.</summary>
    public sealed class BadProviderConfigException(string msg) : Runtime.OrleansException(msg);
}
