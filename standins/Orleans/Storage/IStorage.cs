namespace Orleans.Core;

/// <summary>One stored state of a grain.</summary>
public interface IStorage
{
    /// <summary>Which version of the state this is; null when none is stored.</summary>
    string? Etag { get; }

    /// <summary>Whether a state is stored.</summary>
    bool RecordExists { get; }

    /// <summary>Reads the state anew; what was not written is lost.</summary>
    Task ReadStateAsync();

    /// <summary>As above.</summary>
    Task ReadStateAsync(CancellationToken cancellationToken);

    /// <summary>Writes the state; InconsistentStateException when it was changed by someone else since it was read.</summary>
    Task WriteStateAsync();

    /// <summary>As above.</summary>
    Task WriteStateAsync(CancellationToken cancellationToken);

    /// <summary>Removes the stored state; InconsistentStateException when it was changed by someone else since it was read.</summary>
    Task ClearStateAsync();

    /// <summary>As above.</summary>
    Task ClearStateAsync(CancellationToken cancellationToken);
}
