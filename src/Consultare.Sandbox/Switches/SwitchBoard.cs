using System.Globalization;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowApi;

namespace Consultare.Sandbox.Switches;

/// <summary>The switches as they are set. Safe for concurrent use.</summary>
internal sealed class SwitchBoard(ClinicWorld world, FaultBook faults)
{
    private readonly Lock _gate = new();
    private Dictionary<string, string> _values = Usual();

    public IReadOnlyDictionary<string, string> Values
    {
        get
        {
            lock (_gate)
            {
                return new SortedDictionary<string, string>(_values, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>What a switch stands at, an armed fault before the switch itself.</summary>
    public string Text(string name) => faults.SwitchValue(name, spend: false) ?? Set(name);

    /// <summary>The same, counted: a fault that lasts for n uses is used once.</summary>
    public string Take(string name) => faults.SwitchValue(name, spend: true) ?? Set(name);

    /// <summary>A switch of <c>true, false</c>.</summary>
    public bool IsOn(string name) => Text(name) == "true";

    /// <summary>A switch that holds a whole number.</summary>
    public int Number(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);

    private string Set(string name)
    {
        lock (_gate)
        {
            return _values[name];
        }
    }

    /// <summary>Sets all or none. Throws <see cref="SwitchRefusedException"/> naming the first that is wrong.</summary>
    public void Set(IReadOnlyDictionary<string, string> changes)
    {
        lock (_gate)
        {
            var values = new Dictionary<string, string>(_values);
            foreach (var (name, value) in changes)
            {
                values[name] = value;
            }

            world.Vary(VariantOf(values));
            _values = values;
        }
    }

    /// <summary>Everything as after a reset.</summary>
    public void Restore()
    {
        lock (_gate)
        {
            _values = Usual();
            world.Vary(ApiVariant.Usual);
        }
    }

    private static Dictionary<string, string> Usual() =>
        SwitchCatalog.All.ToDictionary(one => one.Name, one => one.Usual);

    private static ApiVariant VariantOf(Dictionary<string, string> values)
    {
        var variant = ApiVariant.Usual;
        foreach (var (name, value) in values)
        {
            var known = SwitchCatalog.All.FirstOrDefault(one => one.Name == name)
                ?? throw new SwitchRefusedException(
                    $"Unknown switch '{name}'; known: {string.Join(", ", SwitchCatalog.All.Select(one => one.Name))}.");
            variant = known.Set(variant, value)
                ?? throw new SwitchRefusedException($"{name} may be {known.Allowed}; not '{value}'.");
        }

        return variant;
    }
}
