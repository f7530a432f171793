using Consultare.Data.Clinia;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Clinia;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Clinia;

/// <summary>Makes the plan of each cycle; a plan serves one cycle only.</summary>
internal sealed class CliniaPlans(
    CliniaClient client, ICliniaSessions sessions, CliniaStore store, IOptions<CliniaOptions> options, TimeProvider clock)
{
    /// <summary>One cycle. Its day is fixed here, so that a cycle over midnight asks and writes for one day only.</summary>
    public CliniaPlan Cycle(bool askedByPerson) =>
        new(client, new CliniaAccess(sessions, askedByPerson), store, options.Value.Groups, clock.Today(), clock);
}
