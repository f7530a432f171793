using Consultare.Data.Runs;

namespace Consultare.Grains.Tests.Faults;

/// <summary>One variant of sandbox 6 and what a run under it must come to.</summary>
/// <param name="Fault">Id.</param>
/// <param name="Variant">Variant.</param>
/// <param name="Outcome">Outcome of the run.</param>
/// <param name="Requests">Requests the run may send; tells whether it was retried.</param>
/// <param name="Says">What its details must say.</param>
public sealed record FaultCase(string Fault, string Variant, RunOutcome Outcome, int Requests, string Says)
{
    public override string ToString() => $"{Fault}/{Variant}";
}
