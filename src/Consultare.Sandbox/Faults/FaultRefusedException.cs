namespace Consultare.Sandbox.Faults;

/// <summary>A fault that cannot be armed as asked; the message says what is wrong.</summary>
public sealed class FaultRefusedException : Exception
{
    /// <summary>Refuses without a reason; prefer the constructor with a message.</summary>
    public FaultRefusedException()
    {
    }

    /// <summary>Refuses, saying what is wrong.</summary>
    public FaultRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses, saying what is wrong and keeping the cause.</summary>
    public FaultRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
