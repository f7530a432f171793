using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>One method of a grain or observer interface, with its compiled call, so that a call costs no reflection.</summary>
internal abstract class GrainMethod(MethodInfo info)
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();
    private readonly Func<object, object?[], Task?> _call = Compile(info);

    public MethodInfo Info { get; } = info;
    public bool IsOneWay { get; } = info.IsDefined(typeof(OneWayAttribute)) || info.ReturnType == typeof(void);
    public bool IsReadOnly { get; } = info.IsDefined(typeof(ReadOnlyAttribute));
    public bool IsAlwaysInterleave { get; } = info.IsDefined(typeof(AlwaysInterleaveAttribute));
    public TimeSpan? ResponseTimeout { get; } = info.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
    /// <summary>Which argument is the CancellationToken; -1 when none is.</summary>
    public int TokenIndex { get; } = Array.FindIndex(info.GetParameters(), p => p.ParameterType == typeof(CancellationToken));
    public static GrainMethod Of(MethodInfo method) => Known.TryGetValue(method, out var known) ? known : Known.GetOrAdd(method, Create);
    public abstract Request NewRequest(GrainReference target, Sender sender, object?[] arguments);
    public Task? Call(object target, object?[] arguments) => _call(target, arguments);

    private static GrainMethod Create(MethodInfo method)
    {
        var type = method.ReturnType;
        var result = type.IsGenericType ? type.GetGenericArguments()[0] : typeof(Nothing);
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method)!;
    }

    private static Func<object, object?[], Task?> Compile(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var given = method.GetParameters().Select((p, i) =>
            Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType));
        var call = Expression.Call(Expression.Convert(target, method.DeclaringType!), method, given);
        Expression body = method.ReturnType switch
        {
            var type when type == typeof(void) => Expression.Block(call, Expression.Constant(null, typeof(Task))),
            var type when typeof(Task).IsAssignableFrom(type) => Expression.Convert(call, typeof(Task)),
            { IsValueType: true, Name: "ValueTask" or "ValueTask`1" } => Expression.Convert(
                Expression.Call(call, nameof(ValueTask.AsTask), null), typeof(Task)),
            _ => throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return void, Task or ValueTask."),
        };
        return Expression.Lambda<Func<object, object?[], Task?>>(body, target, arguments).Compile();
    }
}

/// <summary>A method whose result is a T; Nothing for those without one.</summary>
internal sealed class GrainMethod<T>(MethodInfo info) : GrainMethod(info)
{
    public override Request NewRequest(GrainReference target, Sender sender, object?[] arguments) =>
        new Request<T>(this, target, sender, arguments);
}

/// <summary>The result of methods that have none.</summary>
internal readonly struct Nothing;
