namespace Consultare.Sandbox.Hosting;

/// <summary>The sandbox refuses to start; the message says what to change.</summary>
public sealed class SandboxStartException : Exception
{
    /// <summary>Refuses without naming a reason; prefer the constructor with a message.</summary>
    public SandboxStartException()
    {
    }

    /// <summary>Refuses, saying what to change.</summary>
    public SandboxStartException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses, saying what to change and keeping the cause.</summary>
    public SandboxStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
