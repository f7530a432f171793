using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans;

/// <summary>One call as filters see it.</summary>
public interface IGrainCallContext
{
    /// <summary>The grain's instance for incoming calls, its reference for outgoing ones.</summary>
    object Grain { get; }

    /// <summary>The interface's method that was called.</summary>
    MethodInfo InterfaceMethod { get; }

    /// <summary>The interface's full name.</summary>
    string InterfaceName { get; }

    /// <summary>The method's name.</summary>
    string MethodName { get; }

    /// <summary>The call's arguments.</summary>
    IInvokable Request { get; }

    /// <summary>What the call returned, once Invoke has completed; may be replaced.</summary>
    object? Result { get; set; }

    /// <summary>The calling grain, if a grain called.</summary>
    GrainId? SourceId { get; }

    /// <summary>The called grain.</summary>
    GrainId TargetId { get; }

    /// <summary>Goes on with the next filter, and at last with the call itself.</summary>
    Task Invoke();
}
