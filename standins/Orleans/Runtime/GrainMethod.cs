using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>One method of a grain or observer interface, with its compiled call, so that a call costs no reflection.</summary>
internal abstract class GrainMethod
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();
    private readonly Func<object, object?[], Task?> _call;

    private protected GrainMethod(MethodInfo method)
    {
        Info = method;
        IsOneWay = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void);
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        IsAlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        ResponseTimeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        TokenIndex = Array.FindIndex(method.GetParameters(), p => p.ParameterType == typeof(CancellationToken));
        _call = Compile(method);
    }

    public MethodInfo Info { get; }

    public bool IsOneWay { get; }

    public bool IsReadOnly { get; }

    public bool IsAlwaysInterleave { get; }

    public TimeSpan? ResponseTimeout { get; }

    /// <summary>Which argument is the CancellationToken; -1 when none is.</summary>
    public int TokenIndex { get; }

    public static GrainMethod Of(MethodInfo method) => Known.TryGetValue(method, out var known) ? known : Known.GetOrAdd(method, Create);

    public abstract Request NewRequest(GrainReference target, Sender sender, object?[] arguments);

    public Task? Call(object target, object?[] arguments) => _call(target, arguments);

    private static GrainMethod Create(MethodInfo method)
    {
        var returned = method.ReturnType;
        var isValueTask = returned == typeof(ValueTask)
            || (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(ValueTask<>));
        if (returned != typeof(void) && !isValueTask && !typeof(Task).IsAssignableFrom(returned))
        {
            throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return void, Task or ValueTask.");
        }

        var result = returned.IsGenericType ? returned.GetGenericArguments()[0] : typeof(Nothing);
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method, isValueTask)!;
    }

    private static Func<object, object?[], Task?> Compile(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var call = Expression.Call(
            Expression.Convert(target, method.DeclaringType!),
            method,
            method.GetParameters().Select((p, i) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType)));
        Expression body = method.ReturnType == typeof(void) ? Expression.Block(call, Expression.Constant(null, typeof(Task)))
            : method.ReturnType.IsValueType ? Expression.Convert(Expression.Call(call, nameof(ValueTask.AsTask), null), typeof(Task))
            : Expression.Convert(call, typeof(Task));
        return Expression.Lambda<Func<object, object?[], Task?>>(body, target, arguments).Compile();
    }
}
