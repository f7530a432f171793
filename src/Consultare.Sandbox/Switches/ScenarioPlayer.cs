using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Switches;

/// <summary>Plays a scenario: the usual switches and no fault first, then its own.</summary>
internal sealed class ScenarioPlayer(SwitchBoard switches, FaultBook faults)
{
    private volatile string _current = ScenarioCatalog.Happy;

    /// <summary>The one played last; faults and switches set since then are not part of it.</summary>
    public string Current => _current;

    public void Play(string name)
    {
        var scenario = ScenarioCatalog.All.FirstOrDefault(one => one.Name == name)
            ?? throw new SwitchRefusedException(
                $"Unknown scenario '{name}'; known: {string.Join(", ", ScenarioCatalog.All.Select(one => one.Name))}.");
        faults.Clear();
        switches.Restore();
        switches.Set(scenario.Switches);
        foreach (var fault in scenario.Faults)
        {
            faults.Add(fault);
        }

        _current = name;
    }
}
