using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>A call that is about to run in a grain.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The class's method that will run.</summary>
    MethodInfo ImplementationMethod { get; }

    /// <summary>The activation it will run in.</summary>
    IGrainContext TargetContext { get; }
}
