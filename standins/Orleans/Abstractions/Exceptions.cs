namespace Orleans.Runtime;

/// <summary>An error of the runtime itself.</summary>
public class OrleansException : Exception
{
    /// <summary>With words.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>With words and a cause.</summary>
    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The host was set up in a way that cannot work; thrown when it starts.</summary>
public sealed class OrleansConfigurationException(string message) : Exception(message);

/// <summary>A call that could not be delivered.</summary>
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message)
        : base(message)
    {
    }
}

/// <summary>The silo that the call went to, or should have gone to, is not there.</summary>
public sealed class SiloUnavailableException(string msg) : OrleansMessageRejectionException(msg);
