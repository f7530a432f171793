using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>What the runtime knows of one grain class.</summary>
internal sealed class GrainClass
{
    private static readonly Lazy<Dictionary<GrainType, GrainClass>> All = new(FindAll);
    private static readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> Known = new();
    private readonly Type _class;
    private readonly ParameterInfo[] _states;
    private ObjectFactory? _factory;

    private GrainClass(Type type)
    {
        _class = type;
        Type = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.Name ?? NameOf(type));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        IsKeptAlive = type.IsDefined(typeof(KeepAliveAttribute));
        var parameters = type.GetConstructors().SelectMany(c => c.GetParameters());
        _states = [.. parameters.Where(p => p.IsDefined(typeof(PersistentStateAttribute)))];
    }

    public GrainType Type { get; }
    public bool IsReentrant { get; }
    public bool IsKeptAlive { get; }

    public static GrainClass OfType(GrainType type) => All.Value.TryGetValue(type, out var found)
        ? found
        : throw new ArgumentException($"No grain class has the type \"{type}\".");

    /// <summary>The one class behind an interface; among several the prefix decides, then the conventional name.</summary>
    public static GrainClass Implementing(Type @interface, string? prefix) => Known.GetOrAdd((@interface, prefix), static key =>
    {
        var (wanted, prefix) = key;
        var found = All.Value.Values.Where(c => wanted.IsAssignableFrom(c._class)
            && c._class.FullName!.StartsWith(prefix ?? "", StringComparison.Ordinal)).ToArray();
        return found.Length == 1 ? found[0]
            : found.FirstOrDefault(c => string.IsNullOrEmpty(prefix) ? "I" + c._class.Name == wanted.Name : c._class.FullName == prefix)
            ?? throw new ArgumentException($"{wanted} with prefix \"{prefix}\" is implemented by {found.Length} grain classes: one is needed.");
    });

    /// <summary>Builds an instance in its own scope; its persistent states still have to be read.</summary>
    public object Build(Activation activation, List<IStateBridge> states)
    {
        states.AddRange(_states.Select(p => StateBridge.Create(activation, p)));
        _factory ??= ActivatorUtilities.CreateFactory(_class, [.. _states.Select(p => p.ParameterType)]);
        return _factory(activation.ActivationServices, [.. states]);
    }

    private static Dictionary<GrainType, GrainClass> FindAll() => GrainAssemblies.All()
        .SelectMany(a => a.GetTypes())
        .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && t.IsAssignableTo(typeof(IGrainBase)) && t.IsAssignableTo(typeof(IGrain)))
        .Select(t => new GrainClass(t))
        .ToDictionary(c => c.Type);

    private static string NameOf(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.EndsWith("grain", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
    }
}
