using System.Collections.Immutable;
using System.Reflection;
using Consultare.Grains.Abstractions.Status;
using Orleans;
using Orleans.Runtime;

namespace Consultare.Architecture.Tests.Contract;

/// <summary>What stands in Consultare.Grains.Abstractions, sorted by its part in the contract.</summary>
internal static class ContractTypes
{
    private static readonly Type[] Values =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly),
        typeof(TimeOnly), typeof(TimeSpan), typeof(Uri), typeof(CancellationToken),
    ];

    private static readonly Type[] Collections =
    [
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>),
        typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
    ];

    public static Assembly Assembly { get; } = typeof(IServiceStatusGrain).Assembly;

    public static IReadOnlyList<Type> All { get; } =
        [.. Assembly.GetTypes().Where(type => type.IsVisible && !type.IsNested)];

    /// <summary>Interfaces of grains and observers.</summary>
    public static IReadOnlyList<Type> Interfaces { get; } =
        [.. All.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    /// <summary>Types that say of themselves that they are sent.</summary>
    public static IReadOnlyList<Type> Messages { get; } =
        [.. All.Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)];

    /// <summary>Every type that a method of the contract takes or gives, and what they are made of.</summary>
    public static IReadOnlyList<(Type Type, string Where)> Sent { get; } = [.. Reach()];

    /// <summary>The value a method gives, out of its task; null when it gives none.</summary>
    public static Type? Given(MethodInfo method) =>
        method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;

    public static bool IsMessage(Type type) => Messages.Contains(type);

    public static bool IsObserver(Type type) => type.IsInterface && typeof(IGrainObserver).IsAssignableFrom(type);

    /// <summary>Whether Orleans copies and sends it as it is, on any silo.</summary>
    public static bool MaySend(Type type) =>
        type.IsPrimitive || type.IsEnum || Values.Contains(type) || IsMessage(type) || IsObserver(type)
        || (Nullable.GetUnderlyingType(type) is { } inner && MaySend(inner))
        || (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition())
            && type.GetGenericArguments().All(MaySend));

    private static IEnumerable<(Type Type, string Where)> Reach() =>
        from @interface in Interfaces
        from method in @interface.GetMethods()
        from type in method.GetParameters().Select(parameter => parameter.ParameterType).Append(Given(method))
        where type is not null
        select (type, $"{@interface.Name}.{method.Name}");
}
