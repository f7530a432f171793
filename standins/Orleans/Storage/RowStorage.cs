using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>A storage of rows, each of which is replaced only by whoever has read its version.</summary>
internal abstract class RowStorage : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        StateRow.Fill(grainState, await Read(stateName, grainId));

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        StateRow.SetVersion(grainState, await Replace(stateName, grainId, grainState, StateRow.ToJson(grainState.State)));

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null)
        {
            await Replace(stateName, grainId, grainState, null);
        }

        StateRow.Fill(grainState, null);
    }

    protected abstract Task<StateRow?> Read(string state, GrainId grain);
    /// <summary>Puts a row where the version is still the given one (0: no row); removes it when there is no JSON. The new version, or 0 if not.</summary>
    protected abstract Task<long> Replace(string state, GrainId grain, long version, byte[]? json);

    private async Task<long> Replace<T>(string name, GrainId grain, IGrainState<T> state, byte[]? json) =>
        await Replace(name, grain, StateRow.VersionOf(state), json) is var version and not 0
            ? version
            : throw new InconsistentStateException("The stored state is another one.", null, state.ETag);
}
