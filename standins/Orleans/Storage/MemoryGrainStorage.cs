using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>Keeps states in the process for as long as a silo of the cluster runs.</summary>
internal sealed class MemoryGrainStorage(string storage, Cluster cluster) : RowStorage
{
    protected override Task<StateRow?> Read(string state, GrainId grain) =>
        Task.FromResult(cluster.States.GetValueOrDefault((storage, state, grain)));

    protected override Task<long> Replace(string state, GrainId grain, long version, byte[]? json)
    {
        var key = (storage, state, grain);
        // A version that no other row has had: one cleared and written again must not look like the former.
        var row = new StateRow(Interlocked.Increment(ref cluster.LastVersion), json ?? []);
        var former = cluster.States.GetValueOrDefault(key);
        var isReplaced = former is null ? version == 0 && cluster.States.TryAdd(key, row)
            : former.Version == version && (json is null
                ? cluster.States.TryRemove(KeyValuePair.Create(key, former))
                : cluster.States.TryUpdate(key, row, former));
        return Task.FromResult(isReplaced ? row.Version : 0);
    }
}
