using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Journal;

namespace Consultare.Sandbox.Control;

/// <summary>Restores the seed, and clears faults and log (sandbox 5).</summary>
internal sealed class SandboxReset(ClinicWorld world, FaultBook faults, RequestJournal journal)
{
    public void Run()
    {
        faults.Clear();
        world.Reset();
        journal.Clear();
    }
}
