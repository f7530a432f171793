using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>Keeps states in the process for as long as a silo of the cluster runs.</summary>
internal sealed class MemoryGrainStorage(string storage, Cluster cluster) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        StateRow.Fill(grainState, cluster.States.GetValueOrDefault((storage, stateName, grainId)));
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (key, version) = ((storage, stateName, grainId), StateRow.VersionOf(grainState));
        // A version that no other row has had: one cleared and written again must not look like the former.
        var row = new StateRow(Interlocked.Increment(ref cluster.LastVersion), StateRow.ToJson(grainState.State));
        var isWritten = version == 0
            ? cluster.States.TryAdd(key, row)
            : Stored(key, version) is { } stored && cluster.States.TryUpdate(key, row, stored);
        if (!isWritten)
        {
            throw StateRow.Conflict(grainState);
        }

        StateRow.SetVersion(grainState, row.Version);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (key, version) = ((storage, stateName, grainId), StateRow.VersionOf(grainState));
        if (version != 0 && !(Stored(key, version) is { } stored && cluster.States.TryRemove(KeyValuePair.Create(key, stored))))
        {
            throw StateRow.Conflict(grainState);
        }

        StateRow.Fill(grainState, null);
        return Task.CompletedTask;
    }

    private StateRow? Stored((string, string, GrainId) key, long version) =>
        cluster.States.GetValueOrDefault(key) is { } row && row.Version == version ? row : null;
}
