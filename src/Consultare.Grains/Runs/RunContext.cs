using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Runs;

/// <summary>What a plan may know of the run it works for.</summary>
/// <param name="Fence">To be shown with every write; a run that lost its lease writes nothing more.</param>
/// <param name="Kind">Why the run exists, in the data layer's words.</param>
/// <param name="Backfill">The period asked for, on a backfill.</param>
internal sealed record RunContext(RunFence Fence, Abstractions.Runs.RunKind Kind, BackfillPeriod? Backfill);
