using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Standin;

/// <summary>What the runtime knows of one grain class.</summary>
internal sealed class GrainClass
{
    private static readonly Lazy<Dictionary<GrainType, GrainClass>> All = new(FindAll);
    private static readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> Known = new();

    private readonly Type _class;
    private readonly ParameterInfo[] _states;
    private readonly ObjectFactory _factory;

    private GrainClass(Type type)
    {
        _class = type;
        Type = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.Name ?? NameOf(type));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        var age = type.GetCustomAttribute<CollectionAgeLimitAttribute>();
        CollectionAge = age?.AgeLimit;
        IsKeptAlive = type.IsDefined(typeof(KeepAliveAttribute)) || age?.AlwaysActive == true;
        MayInterleave = PredicateOf(type);
        var parameters = type.GetConstructors().SelectMany(c => c.GetParameters());
        _states = [.. parameters.Where(p => p.IsDefined(typeof(PersistentStateAttribute)))];
        _factory = ActivatorUtilities.CreateFactory(type, [.. _states.Select(p => p.ParameterType)]);
    }

    public GrainType Type { get; }

    public bool IsReentrant { get; }

    public bool IsKeptAlive { get; }

    public TimeSpan? CollectionAge { get; }

    public Func<Work, bool>? MayInterleave { get; }

    public static GrainClass OfType(GrainType type) => All.Value.TryGetValue(type, out var found)
        ? found
        : throw new ArgumentException($"No grain class has the type \"{type}\".");

    /// <summary>The one class behind an interface; among several the prefix decides, then the conventional name.</summary>
    public static GrainClass Implementing(Type @interface, string? prefix) => Known.GetOrAdd((@interface, prefix), static key =>
    {
        var classes = All.Value.Values.Where(c => key.Interface.IsAssignableFrom(c._class)).ToArray();
        if (!string.IsNullOrEmpty(key.Prefix))
        {
            classes = [.. classes.Where(c => c._class.FullName!.StartsWith(key.Prefix, StringComparison.Ordinal))];
        }
        else if (classes.Length > 1)
        {
            classes = [.. classes.Where(c => "I" + c._class.Name == key.Interface.Name)];
        }

        return classes.Length == 1
            ? classes[0]
            : throw new ArgumentException($"{key.Interface} is implemented by {classes.Length} grain classes: one is needed.");
    });

    /// <summary>Builds an instance in its own scope; its persistent states still have to be read.</summary>
    public object Build(Activation activation, List<IStateBridge> states)
    {
        var arguments = new object[_states.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var state = StateBridge.Create(activation, _states[i]);
            states.Add(state);
            arguments[i] = state;
        }

        return _factory(activation.ActivationServices, arguments);
    }

    private static Dictionary<GrainType, GrainClass> FindAll()
    {
        var classes = GrainAssemblies.All()
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
                && typeof(IGrainBase).IsAssignableFrom(t) && typeof(IGrain).IsAssignableFrom(t))
            .Select(t => new GrainClass(t));
        var all = new Dictionary<GrainType, GrainClass>();
        foreach (var found in classes)
        {
            if (!all.TryAdd(found.Type, found))
            {
                throw new OrleansConfigurationException($"{found._class} and {all[found.Type]._class} share the grain type \"{found.Type}\".");
            }
        }

        return all;
    }

    private static string NameOf(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.EndsWith("grain", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
    }

    private static Func<Work, bool>? PredicateOf(Type type)
    {
        if (type.GetCustomAttribute<MayInterleaveAttribute>() is not { } attribute)
        {
            return null;
        }

        var method = type.GetMethod(attribute.Name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new OrleansConfigurationException($"{type} has no static method {attribute.Name} for [MayInterleave].");
        var predicate = method.CreateDelegate<Func<IInvokable, bool>>();
        return work => work is RequestWork { Request: var request } && predicate(request);
    }
}
