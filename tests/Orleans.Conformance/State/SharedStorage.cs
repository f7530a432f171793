using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Storage;

namespace Orleans.Conformance.State;

/// <summary>A storage of our own that outlives a host, as a database would, and lets a test change a row behind a grain's back.</summary>
internal sealed class SharedStorage : IGrainStorage
{
    public const string Name = "shared";

    private readonly ConcurrentDictionary<(string, GrainId), (string Json, string ETag)> _rows = new();

    /// <summary>When set, every read fails with it.</summary>
    public Exception? ReadFails { get; set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (ReadFails is not null)
        {
            throw ReadFails;
        }

        var isFound = _rows.TryGetValue((stateName, grainId), out var row);
        grainState.State = isFound ? JsonSerializer.Deserialize<T>(row.Json) : Activator.CreateInstance<T>();
        grainState.ETag = isFound ? row.ETag : null;
        grainState.RecordExists = isFound;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        CheckETag(stateName, grainId, grainState.ETag);
        grainState.ETag = Guid.NewGuid().ToString("N");
        grainState.RecordExists = true;
        _rows[(stateName, grainId)] = (JsonSerializer.Serialize(grainState.State), grainState.ETag);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        CheckETag(stateName, grainId, grainState.ETag);
        _rows.TryRemove((stateName, grainId), out _);
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private void CheckETag(string stateName, GrainId grainId, string? expected)
    {
        var stored = _rows.TryGetValue((stateName, grainId), out var row) ? row.ETag : null;
        if (stored != expected)
        {
            throw new InconsistentStateException("Changed meanwhile.", stored ?? "none", expected ?? "none");
        }
    }
}
