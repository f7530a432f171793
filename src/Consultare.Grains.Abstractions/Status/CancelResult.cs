namespace Consultare.Grains.Abstractions.Status;

/// <summary>The answer to a request to stop a run.</summary>
public enum CancelResult
{
    /// <summary>The run will stop, or was taken from the queue.</summary>
    Accepted,

    /// <summary>The run has already ended.</summary>
    AlreadyEnded,

    /// <summary>The service has no such run.</summary>
    NotFound,
}
