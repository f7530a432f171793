namespace Orleans;

/// <summary>A state, its version and whether it is stored.</summary>
public sealed class GrainState<T> : IGrainState<T>
{
    /// <summary>Without a value.</summary>
    public GrainState()
    {
    }

    /// <summary>With a value that is not stored yet.</summary>
    public GrainState(T? state) => State = state;

    /// <inheritdoc/>
    public T? State { get; set; }

    /// <inheritdoc/>
    public string? ETag { get; set; }

    /// <inheritdoc/>
    public bool RecordExists { get; set; }
}
