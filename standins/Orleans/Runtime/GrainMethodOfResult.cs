using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>A method whose result is a T; Nothing for those without one.</summary>
internal sealed class GrainMethod<T>(MethodInfo method, bool isValueTask) : GrainMethod(method)
{
    public override Request NewRequest(GrainReference target, Sender sender, object?[] arguments) =>
        new Request<T>(this, target, sender, arguments, isValueTask);
}
