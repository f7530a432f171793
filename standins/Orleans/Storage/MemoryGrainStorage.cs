using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>Keeps states in the process for as long as a silo of the cluster runs.</summary>
internal sealed class MemoryGrainStorage(string storage, Cluster cluster) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var stored = cluster.States.GetValueOrDefault((storage, stateName, grainId));
        grainState.State = stored is null ? StateBridge.New<T>() : StateJson.Read<T>(stored.Json);
        grainState.ETag = stored?.ETag;
        grainState.RecordExists = stored is not null;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (storage, stateName, grainId);
        var written = new StoredState(Guid.NewGuid().ToString("N"), StateJson.Write(grainState.State));
        var stored = cluster.States.GetValueOrDefault(key);
        var isWritten = stored?.ETag == grainState.ETag
            && (stored is null ? cluster.States.TryAdd(key, written) : cluster.States.TryUpdate(key, written, stored));
        Check(isWritten, stored, grainState);
        grainState.ETag = written.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (storage, stateName, grainId);
        var stored = cluster.States.GetValueOrDefault(key);
        var isCleared = stored?.ETag == grainState.ETag
            && (stored is null || cluster.States.TryRemove(KeyValuePair.Create(key, stored)));
        Check(isCleared, stored, grainState);
        grainState.State = StateBridge.New<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private static void Check<T>(bool isDone, StoredState? stored, IGrainState<T> grainState)
    {
        if (!isDone)
        {
            throw new InconsistentStateException("The stored state is another one.", stored?.ETag, grainState.ETag);
        }
    }
}
