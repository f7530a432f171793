using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>Makes the persistent states that a grain's constructor asks for.</summary>
internal static class StateBridge
{
    public static IStateBridge Create(Activation activation, ParameterInfo parameter)
    {
        var wanted = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        var name = wanted.StorageName ?? "Default";
        var storage = activation.Silo.ServiceProvider.GetKeyedService<IGrainStorage>(name)
            ?? throw new BadProviderConfigException($"No storage named \"{name}\" was set up for {activation.GrainId}.");
        var bridge = typeof(StateBridge<>).MakeGenericType(parameter.ParameterType.GetGenericArguments());
        return (IStateBridge)Activator.CreateInstance(bridge, activation, wanted.StateName, storage)!;
    }

    /// <summary>A fresh value: from the parameterless constructor where there is one, else with all members empty.</summary>
    public static T New<T>() =>
        typeof(T).IsValueType || typeof(T) == typeof(string) ? default!
        : typeof(T).GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? (T)constructor.Invoke(null)
            : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
