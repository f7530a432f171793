using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Revenue;

/// <summary>Makes lines for events, from the same people as the seed.</summary>
internal sealed class RevenueLineMakerSource(SandboxOptions options, SandboxClock clock)
{
    public int Seed => options.Seed;

    public RevenueLineMaker Maker { get; } = new(PatientSeed.Make(options.Seed, clock.Today));
}
