namespace Consultare.Grains.Abstractions.Status;

/// <summary>Why a replay or a preview was not accepted.</summary>
public enum RunRefusal
{
    /// <summary>It was accepted.</summary>
    None,

    /// <summary>The service has no such run or page.</summary>
    NotFound,

    /// <summary>The page did not fail.</summary>
    NotFailed,

    /// <summary>The service cannot do that.</summary>
    NotSupported,

    /// <summary>Too many such runs wait already.</summary>
    TooMany,
}
