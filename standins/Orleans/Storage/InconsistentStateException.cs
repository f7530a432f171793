using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>The stored state is not the one that was read. Escaping from a call, it ends the activation.</summary>
public class InconsistentStateException : OrleansException
{
    /// <summary>With words only.</summary>
    public InconsistentStateException(string message)
        : base(message)
    {
    }

    /// <summary>With the stored version and the one that was expected.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base($"{errorMsg} Stored ETag: {storedEtag ?? "none"}, expected: {currentEtag ?? "none"}.")
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The version in the storage, when known.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version that was expected.</summary>
    public string? CurrentEtag { get; }

    /// <summary>Whether the activation that runs into it is the one whose state is wrong, not one that called it.</summary>
    internal bool IsFromHere { get; set; } = true;
}
