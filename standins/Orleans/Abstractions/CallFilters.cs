using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>One call as filters see it.</summary>
public interface IGrainCallContext
{
    /// <summary>The grain's instance.</summary>
    object Grain { get; }
    /// <summary>The interface's method that was called.</summary>
    MethodInfo InterfaceMethod { get; }
    /// <summary>The method's name.</summary>
    string MethodName { get; }
    /// <summary>What the call returned, once Invoke has completed; may be replaced.</summary>
    object? Result { get; set; }
    /// <summary>The called grain.</summary>
    GrainId TargetId { get; }
    /// <summary>Goes on with the next filter, and at last with the call itself.</summary>
    Task Invoke();
}

/// <summary>A call that is about to run in a grain.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext;

/// <summary>Runs around every call into grains of a silo, or into one grain that implements it.</summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Runs around one call: must call context.Invoke() for it to happen.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}
