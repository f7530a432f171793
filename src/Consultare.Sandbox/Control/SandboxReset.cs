using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Journal;
using Consultare.Sandbox.Switches;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Control;

/// <summary>Restores the seed, the usual switches, and clears faults and log (sandbox 5).</summary>
internal sealed class SandboxReset(ClinicWorld world, ScenarioPlayer scenarios, RequestJournal journal, IEnumerable<ISandboxSystem> systems)
{
    public void Run()
    {
        scenarios.Play(ScenarioCatalog.Happy);
        world.Reset();
        foreach (var system in systems)
        {
            system.Reset();
        }

        journal.Clear();
    }
}
