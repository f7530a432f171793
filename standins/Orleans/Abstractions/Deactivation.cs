namespace Orleans;

/// <summary>Why an activation ends: the kind, the error behind it if any, and words for logs.</summary>
public readonly struct DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
{
    /// <summary>A reason without an error.</summary>
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    /// <summary>The kind of reason.</summary>
    public DeactivationReasonCode ReasonCode { get; } = code;
    /// <summary>In words, for logs.</summary>
    public string Description { get; } = text;
    /// <summary>The error behind it, if any.</summary>
    public Exception? Exception { get; } = exception;
    /// <summary>Kind and words.</summary>
    public override string ToString() => $"{ReasonCode}: {Description}";
}

/// <summary>The kinds of reasons for which an activation ends; the stand-in gives only some of them.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>None given.</summary>
    None = 0,
    /// <summary>The host stops.</summary>
    ShuttingDown = 1,
    /// <summary>It could not be activated.</summary>
    ActivationFailed = 2,
    /// <summary>It was not used for the collection age.</summary>
    ActivationIdle = 4,
    /// <summary>An error in the grain, e.g. an inconsistent state.</summary>
    ApplicationError = 8,
    /// <summary>The grain asked for it.</summary>
    ApplicationRequested = 9,
}
